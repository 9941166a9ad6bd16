"""Writes metrics.json: metrics from scikit-learn in float64, and from NumPy where scikit-learn has none.

Run with Debian's python3-sklearn: /usr/bin/python3 make-golden.py
"""
import json
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn import metrics as sk

random = np.random.default_rng(0)
samples = []
rows = []


def described(x):
    kind = {"float64": "float64", "int64": "int32"}[str(x.dtype)]
    return {"shape": list(x.shape), "data": x.ravel().tolist(), "dtype": kind}


def plain(value):
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return value.tolist() if isinstance(value, (np.ndarray, np.generic)) else value


def place(x):
    """Where an array stands among the samples, which many rows share."""
    x = described(x)
    if x not in samples:
        samples.append(x)
    return samples.index(x)


def row(name, predictions, targets, value, options=None, factory=True):
    """`options` is the argument of a metric that is made by a function."""
    rows.append(
        {
            "name": name,
            "arguments": None if not factory else [] if options is None else options,
            "predictions": place(predictions),
            "targets": place(targets),
            "value": plain(value),
        }
    )


def softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def calibration_error(p, t, bins):
    """Guo et al. 2017, equation 3."""
    confidence, right = p.max(-1), p.argmax(-1) == t
    edges = np.linspace(0, 1, bins + 1)
    error = 0.0
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (confidence >= low) & ((confidence < high) | ((high == 1) & (confidence == 1)))
        if inside.any():
            error += inside.mean() * abs(right[inside].mean() - confidence[inside].mean())
    return error


def classes(logits, t):
    p, chosen = softmax(logits), logits.argmax(-1)
    labels = np.arange(logits.shape[1])
    for k in (1, 2, 3):
        row("topKAccuracy", logits, t, sk.top_k_accuracy_score(t, logits, k=k, labels=labels), [k])
    row("accuracy", logits, t, sk.accuracy_score(t, chosen), factory=False)
    row("balancedAccuracy", logits, t, sk.balanced_accuracy_score(t, chosen), factory=False)
    row("confusionMatrix", logits, t, sk.confusion_matrix(t, chosen, labels=labels), factory=False)
    row("matthews", logits, t, sk.matthews_corrcoef(t, chosen), factory=False)
    for weights in (None, "linear", "quadratic"):
        value = sk.cohen_kappa_score(t, chosen, weights=weights, labels=labels)
        row("cohenKappa", logits, t, value, weights and [{"weights": weights}])
    for average in ("macro", "micro", "weighted"):
        how = {"average": average, "zero_division": 0}
        row("precision", logits, t, sk.precision_score(t, chosen, **how), [{"average": average}])
        row("recall", logits, t, sk.recall_score(t, chosen, **how), [{"average": average}])
        row("f1", logits, t, sk.f1_score(t, chosen, **how), [{"average": average}])
        row("fBeta", logits, t, sk.fbeta_score(t, chosen, beta=0.5, **how), [0.5, {"average": average}])
    row("logLoss", logits, t, sk.log_loss(t, p, labels=labels))
    row("logLoss", p, t, sk.log_loss(t, p, labels=labels), [{"from": "probabilities"}])
    row("perplexity", logits, t, np.exp(-np.log(p[np.arange(len(t)), t]).mean()))
    brier = ((p - np.eye(len(labels))[t]) ** 2).sum(-1).mean()
    row("brier", logits, t, brier if len(labels) > 2 else brier / 2)
    row("expectedCalibrationError", logits, t, calibration_error(p, t, 15))
    row("expectedCalibrationError", p, t, calibration_error(p, t, 7), [{"from": "probabilities", "bins": 7}])


def per_class(logits, t):
    chosen, how = logits.argmax(-1), {"average": None, "zero_division": 0}
    none = [{"average": "none"}]
    row("precision", logits, t, sk.precision_score(t, chosen, **how), none)
    row("recall", logits, t, sk.recall_score(t, chosen, **how), none)
    row("f1", logits, t, sk.f1_score(t, chosen, **how), none)
    row("fBeta", logits, t, sk.fbeta_score(t, chosen, beta=3, **how), [3, *none])


def answers(x, t):
    chosen = (x > 0).astype(int)
    row("binaryAccuracy", x, t, sk.accuracy_score(t, chosen))
    row("binaryAccuracy", x, t, sk.accuracy_score(t, x > 0.5), [{"threshold": 0.5}])
    row("rocAuc", x, t, sk.roc_auc_score(t, x), factory=False)
    row("averagePrecision", x, t, sk.average_precision_score(t, x), factory=False)
    false, true, thresholds = sk.roc_curve(t, x, drop_intermediate=False)
    # The first threshold is a number above all scores here, and infinite in later versions and in ours.
    curve = {"falsePositiveRate": false, "truePositiveRate": true, "thresholds": ["Infinity", *thresholds[1:].tolist()]}
    row("rocCurve", x, t, curve, factory=False)
    precision, recall, thresholds = sk.precision_recall_curve(t, x)
    row("prCurve", x, t, {"precision": precision, "recall": recall, "thresholds": thresholds}, factory=False)
    binary = [{"average": "binary"}]
    row("precision", x, t, sk.precision_score(t, chosen), binary)
    row("recall", x, t, sk.recall_score(t, chosen), binary)
    row("f1", x, t, sk.f1_score(t, chosen), binary)
    row("fBeta", x, t, sk.fbeta_score(t, chosen, beta=2), [2, *binary])
    row("matthews", x, t, sk.matthews_corrcoef(t, chosen), factory=False)
    row("balancedAccuracy", x, t, sk.balanced_accuracy_score(t, chosen), factory=False)
    row("cohenKappa", x, t, sk.cohen_kappa_score(t, chosen))
    row("confusionMatrix", x, t, sk.confusion_matrix(t, chosen), factory=False)
    p = sigmoid(x)
    row("logLoss", x, t, sk.log_loss(t, p))
    row("brier", x, t, sk.brier_score_loss(t, p))
    row("brier", p, t, sk.brier_score_loss(t, p), [{"from": "probabilities"}])
    both = np.stack([1 - p, p], -1)
    row("expectedCalibrationError", x, t, calibration_error(both, t, 15))


def numbers(y, t):
    row("mse", y, t, sk.mean_squared_error(t.ravel(), y.ravel()), factory=False)
    row("rmse", y, t, sk.mean_squared_error(t.ravel(), y.ravel(), squared=False), factory=False)
    row("mae", y, t, sk.mean_absolute_error(t.ravel(), y.ravel()), factory=False)
    row("mape", y, t, sk.mean_absolute_percentage_error(t.ravel(), y.ravel()), factory=False)
    row("r2", y, t, sk.r2_score(t.ravel(), y.ravel()), factory=False)
    apart = (y - t).ravel()
    deviation = apart.std(ddof=1)
    value = {
        "mean": apart.mean(),
        "standardDeviation": deviation,
        "standardError": deviation / np.sqrt(apart.size),
        "count": apart.size,
    }
    row("meanWithSpread", y, t, value)


def learned(t, count, strength):
    """Logits that are right more often than not."""
    return random.normal(size=(len(t), count)) * 2 + strength * np.eye(count)[t]


warnings.simplefilter("ignore")
labels = random.permutation(np.repeat(np.arange(4), [20, 12, 7, 2]))
classes(learned(labels, 4, 2), labels)
per_class(learned(labels, 4, 2), labels)
# Class 3 is never right, and class 2 is never chosen.
rare = np.minimum(labels, 2)
shy = learned(rare, 4, 1)
shy[:, 2] = -20
classes(shy, rare)
# Class 3 is neither.
shy[:, 3] = -30
for average in ("macro", "micro", "weighted"):
    value = sk.f1_score(rare, shy.argmax(-1), average=average, zero_division=0)
    row("f1", shy, rare, value, [{"average": average}])
yes = (random.random(60) < 0.3).astype(int)
scores = random.normal(size=60) + yes
answers(scores, yes)
# With ties.
answers(np.round(scores * 2) / 2, yes)
goals = random.normal(size=(9, 3)) * 5 + 2
numbers(goals + random.normal(size=(9, 3)), goals)
numbers(1e6 + goals, 1e6 + goals + random.normal(size=(9, 3)))
numbers(np.array([1.0, 2.0, 2.0]), np.array([2.0, 2.0, 2.0]))
numbers(np.array([2.0, 2.0, 2.0]), np.array([2.0, 2.0, 2.0]))
numbers(np.array([1.0, 2.0, 2.0]), np.array([0.0, 2.0, -2.0]))

target = pathlib.Path(__file__).with_name("metrics.json")
versions = {"scikit-learn": sklearn.__version__, "numpy": np.__version__}
made = {"made by": "make-golden.py", "versions": versions, "samples": samples, "rows": rows}
target.write_text(json.dumps(made))
