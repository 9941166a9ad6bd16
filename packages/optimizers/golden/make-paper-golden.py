"""Writes papers.json: twenty steps in float64 of optimizers that PyTorch 1.13 lacks, written here from their papers.

Nothing is shared with the package: NumPy only, one function per paper with the equations cited.
Run with python3 make-paper-golden.py
"""
import json
import pathlib

import numpy as np

STEPS = 20
A = np.array([[1.0, 0.5, -0.3], [-1.0, 2.0, 0.7], [0.5, -1.5, 1.1], [0.2, 0.9, -0.8]])
Y = np.array([[2.0, 0.3], [-1.0, 3.0], [1.0, -2.0], [0.4, 0.1]])
START = {"weight": [[0.5, -0.4], [0.3, 0.8], [-0.6, 0.2]], "bias": [0.3, -0.2]}


def loss(p):
    return ((A @ p["weight"] + p["bias"] - Y) ** 2).sum() + 0.05 * (p["weight"] ** 4).sum()


def gradients(p):
    r = A @ p["weight"] + p["bias"] - Y
    return {"weight": 2 * A.T @ r + 0.2 * p["weight"] ** 3, "bias": 2 * r.sum(axis=0)}


def check_gradients():
    p = {k: np.array(v) for k, v in START.items()}
    g = gradients(p)
    for k in p:
        for at in np.ndindex(p[k].shape):
            kept, h = p[k][at], 1e-6
            p[k][at] = kept + h
            above = loss(p)
            p[k][at] = kept - h
            assert abs((above - loss(p)) / (2 * h) - g[k][at]) < 1e-6
            p[k][at] = kept


def norm(x):
    return np.sqrt((x * x).sum())


# Every function below gets one tensor, its gradient, what it remembers, and the step counted from 1.


def lion(lr, b1=0.9, b2=0.99, wd=0.0):
    """Chen et al. 2023, algorithm 2."""

    def update(x, g, s, t):
        m = s.setdefault("m", np.zeros_like(x))
        c = b1 * m + (1 - b1) * g
        s["m"] = b2 * m + (1 - b2) * g
        return x - lr * (np.sign(c) + wd * x)

    return update


def lamb(lr, b1=0.9, b2=0.999, eps=1e-6, wd=0.0):
    """You et al. 2020, algorithm 2, with phi(z) = z."""

    def update(x, g, s, t):
        s["m"] = b1 * s.get("m", 0) + (1 - b1) * g
        s["v"] = b2 * s.get("v", 0) + (1 - b2) * g**2
        r = (s["m"] / (1 - b1**t)) / (np.sqrt(s["v"] / (1 - b2**t)) + eps)
        d = r + wd * x
        return x - lr * norm(x) / norm(d) * d

    return update


def lars(lr, momentum=0.9, wd=0.0, eta=1e-3):
    """You, Gitman and Ginsburg 2017, algorithm 1."""

    def update(x, g, s, t):
        local = eta * norm(x) / (norm(g) + wd * norm(x))
        s["v"] = momentum * s.get("v", 0) + lr * local * (g + wd * x)
        return x - s["v"]

    return update


def adabelief(lr, b1=0.9, b2=0.999, eps=1e-8):
    """Zhuang et al. 2020, algorithm 2."""

    def update(x, g, s, t):
        s["m"] = b1 * s.get("m", 0) + (1 - b1) * g
        s["s"] = b2 * s.get("s", 0) + (1 - b2) * (g - s["m"]) ** 2 + eps
        return x - lr * (s["m"] / (1 - b1**t)) / (np.sqrt(s["s"] / (1 - b2**t)) + eps)

    return update


def adafactor(rho=None, e1=1e-30, e2=1e-3, d=1.0, c=0.8):
    """Shazeer and Stern 2018, algorithm 4 for matrices and 5 for vectors, with the step sizes of section 9."""

    def rms(x):
        return np.sqrt((x**2).mean())

    def update(x, g, s, t):
        relative = min(1e-2, 1 / np.sqrt(t)) if rho is None else rho
        alpha = max(e2, rms(x)) * relative
        beta = 1 - t**-c
        q = g**2 + e1
        if x.ndim == 2:
            s["R"] = beta * s.get("R", 0) + (1 - beta) * q.sum(axis=1)
            s["C"] = beta * s.get("C", 0) + (1 - beta) * q.sum(axis=0)
            v = np.outer(s["R"], s["C"]) / s["R"].sum()
        else:
            v = s["V"] = beta * s.get("V", 0) + (1 - beta) * q
        u = g / np.sqrt(v)
        return x - alpha * u / max(1, rms(u) / d)

    return update


def adam(lr, b1=0.9, b2=0.999, eps=1e-8, inside=False):
    """Kingma and Ba 2015, algorithm 1; `inside` puts epsilon under the root."""

    def update(x, g, s, t):
        s["m"] = b1 * s.get("m", 0) + (1 - b1) * g
        s["v"] = b2 * s.get("v", 0) + (1 - b2) * g**2
        v = s["v"] / (1 - b2**t)
        return x - lr * (s["m"] / (1 - b1**t)) / (np.sqrt(v + eps) if inside else np.sqrt(v) + eps)

    return update


def adopt(lr, b1=0.9, b2=0.9999, eps=1e-6):
    """Taniguchi et al. 2024, algorithm 2 with c_t = t^(1/4); their steps count from 0, which only sets v."""

    def update(x, g, s, t):
        if t == 1:
            s["v"], s["m"] = g * g, np.zeros_like(g)
            return x
        bound = np.power(t - 1, 0.25)
        ratio = np.clip(g / np.maximum(np.sqrt(s["v"]), eps), -bound, bound)
        s["m"] = b1 * s["m"] + (1 - b1) * ratio
        s["v"] = b2 * s["v"] + (1 - b2) * g * g
        return x - lr * s["m"]

    return update


def muon(lr, momentum=0.95, nesterov=True, iterations=5, wd=0.0, others=3e-4):
    """Jordan et al. 2024: Newton-Schulz with a = 3.4445, b = -4.7750, c = 2.0315; vectors by Adam."""
    rest = adam(others)

    def update(x, g, s, t):
        if x.ndim < 2:
            return rest(x, g, s, t)
        s["v"] = momentum * s.get("v", 0) + g
        d = g + momentum * s["v"] if nesterov else s["v"]
        z = d / (norm(d) + 1e-7)
        if z.shape[0] > z.shape[1]:
            z = z.T
        for _ in range(iterations):
            gram = z @ z.T
            z = 3.4445 * z + (-4.7750 * gram + 2.0315 * gram @ gram) @ z
        if d.shape[0] > d.shape[1]:
            z = z.T
        return (1 - lr * wd) * x - lr * np.sqrt(max(1, d.shape[1] / d.shape[0])) * z

    return update


def schedule_free(rate, b1=0.9, b2=0.999, eps=1e-8, wd=0.0):
    """Defazio et al. 2024, equations 6 to 8 and algorithm 1; decay at y. Gives y, where gradients are taken."""

    def update(y, g, s, t):
        lr = rate(t)
        z, x = s.get("z", y), s.get("x", y)
        s["v"] = b2 * s.get("v", 0) + (1 - b2) * g**2
        s["z"] = z - lr * (g / (np.sqrt(s["v"] / (1 - b2**t)) + eps) + wd * y)
        s["largest"] = max(s.get("largest", 0), lr)
        s["sum"] = s.get("sum", 0) + s["largest"] ** 2
        c = s["largest"] ** 2 / s["sum"]
        s["x"] = (1 - c) * x + c * s["z"]
        return (1 - b1) * s["z"] + b1 * s["x"]

    return update


def rmsprop_inside(lr, decay, eps):
    """Graves 2013, equations 38 to 45 without momentum: epsilon under the root of the centered second moment."""

    def update(x, g, s, t):
        s["n"] = decay * s.get("n", 0) + (1 - decay) * g**2
        s["g"] = decay * s.get("g", 0) + (1 - decay) * g
        return x - lr * g / np.sqrt(s["n"] - s["g"] ** 2 + eps)

    return update


def adagrad_inside(lr, eps):
    """Duchi et al. 2011, figure 1, with epsilon under the root."""

    def update(x, g, s, t):
        s["s"] = s.get("s", 0) + g**2
        return x - lr * g / np.sqrt(s["s"] + eps)

    return update


def sgd(lr):
    return lambda x, g, s, t: x - lr * g


def trace(rule, prepare=None, after=None, seen=None):
    """The points of STEPS steps. `prepare` changes all gradients, `after` the parameters, `seen` says what to note."""
    p = {k: np.array(v) for k, v in START.items()}
    s = {k: {} for k in p}
    points = []
    for t in range(1, STEPS + 1):
        g = gradients(p)
        if prepare is not None:
            g = prepare(p, g)
        p = {k: rule(p[k], g[k], s[k], t) for k in p}
        if after is not None:
            p = after(p, t)
        noted = p if seen is None else {k: s[k][seen] for k in p}
        points.append({k: v.tolist() for k, v in noted.items()})
    return points


def whole(g):
    return np.sqrt(sum((v**2).sum() for v in g.values()))


def clip_global(p, g):
    """Pascanu, Mikolov and Bengio 2013, algorithm 1."""
    return {k: v * (5 / whole(g) if whole(g) > 5 else 1) for k, v in g.items()}


def clip_each(p, g):
    return {k: v * (2 / norm(v) if norm(v) > 2 else 1) for k, v in g.items()}


def masked_decay(p, g):
    return {"weight": g["weight"] + 0.3 * p["weight"], "bias": g["bias"]}


def lookahead(steps, rate):
    """Zhang et al. 2019, algorithm 1."""
    slow = {k: np.array(v) for k, v in START.items()}

    def after(p, t):
        if t % steps != 0:
            return p
        for k in p:
            slow[k] = slow[k] + rate * (p[k] - slow[k])
        return {k: v.copy() for k, v in slow.items()}

    return after


def sam(p, g):
    """Foret et al. 2021, equation 2 with p = 2."""
    return gradients({k: p[k] + 0.1 * g[k] / whole(g) for k in p})


def asam(p, g):
    """Kwon et al. 2021, equation 9 with T = diag(|w|)."""
    scaled = {k: np.abs(p[k]) * g[k] for k in p}
    return gradients({k: p[k] + 0.5 * p[k] ** 2 * g[k] / whole(scaled) for k in p})


def warming(t):
    return 0.1 * min(1, t / 5)


check_gradients()
rows = {
    "lion": trace(lion(0.02)),
    "lion decayed": trace(lion(0.02, b1=0.8, b2=0.9, wd=0.5)),
    "lamb": trace(lamb(0.05)),
    "lamb decayed": trace(lamb(0.05, b1=0.8, b2=0.9, wd=0.3)),
    "lars": trace(lars(0.5, eta=0.05)),
    "lars decayed": trace(lars(0.5, momentum=0.5, wd=0.3, eta=0.05)),
    "adaBelief": trace(adabelief(0.05)),
    "adaBelief set": trace(adabelief(0.05, b1=0.8, b2=0.9, eps=1e-4)),
    "adafactor": trace(adafactor()),
    "adafactor set": trace(adafactor(rho=0.1, d=0.5, c=0.5, e2=0.5, e1=1e-3)),
    "adopt": trace(adopt(0.1)),
    "adopt set": trace(adopt(0.3, b1=0.5, b2=0.9, eps=0.5)),
    "muon": trace(muon(0.05)),
    "muon set": trace(muon(0.05, momentum=0.5, nesterov=False, iterations=3, wd=0.3, others=0.1)),
    "scheduleFreeAdamW": trace(schedule_free(lambda t: 0.1)),
    "scheduleFreeAdamW average": trace(schedule_free(lambda t: 0.1), seen="x"),
    "scheduleFreeAdamW warming": trace(schedule_free(warming, b1=0.8, b2=0.9, wd=0.2)),
    "adam epsilon inside": trace(adam(0.1, eps=1e-2, inside=True)),
    "rmsprop epsilon inside": trace(rmsprop_inside(0.02, 0.9, 1e-2)),
    "adagrad epsilon inside": trace(adagrad_inside(0.2, 1e-1)),
    "clipByGlobalNorm": trace(sgd(0.05), prepare=clip_global),
    "clipByNorm": trace(sgd(0.05), prepare=clip_each),
    "weightDecay": trace(sgd(0.02), prepare=masked_decay),
    "lookahead": trace(sgd(0.02), after=lookahead(3, 0.7)),
    "sam": trace(sgd(0.02), prepare=sam),
    "sam adaptive": trace(sgd(0.02), prepare=asam),
}
target = pathlib.Path(__file__).with_name("papers.json")
target.write_text(
    json.dumps(
        {
            "made by": "make-paper-golden.py",
            "versions": {"numpy": np.__version__},
            "inputs": A.tolist(),
            "targets": Y.tolist(),
            "start": START,
            "rows": [{"name": name, "points": points} for name, points in rows.items()],
        }
    )
)
