"""Writes losses.json: losses and gradients from PyTorch in float64.

Run with Debian's python3-torch: /usr/bin/python3 make-golden.py
"""
import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
rows = []


def described(x):
    kind = {torch.float64: "float64", torch.int64: "int32", torch.bool: "bool"}[x.dtype]
    return {"shape": list(x.shape), "data": [float(v) for v in x.flatten().tolist()], "dtype": kind}


def row(name, loss, inputs, differentiated=1, given=None, **options):
    """`loss(*inputs, reduction)` in PyTorch; `options` are ours, `given` those that hold tensors."""
    for reduction in ("mean", "sum", "none"):
        xs = [x.clone().requires_grad_(i < differentiated) for i, x in enumerate(inputs)]
        value = loss(*xs, reduction)
        value.sum().backward()
        rows.append(
            {
                "name": name,
                "reduction": reduction,
                "options": options,
                "tensors": {key: described(x) for key, x in (given or {}).items()},
                "inputs": [described(x.detach()) for x in xs],
                "value": value.detach().flatten().tolist(),
                "gradients": [x.grad.flatten().tolist() for x in xs[:differentiated]],
            }
        )


def reduced(losses, reduction):
    """For losses that PyTorch has no function for."""
    return {"mean": losses.mean, "sum": losses.sum, "none": lambda: losses}[reduction]()


logits = torch.randn(5, 4) * 3
extreme = torch.tensor([[1000.0, -1000.0, 0.0], [-50.0, 50.0, 49.0]])
classes = torch.tensor([0, 3, 1, 2, 2])
some = torch.tensor([0, -100, 1, 2, 2])
distributions = torch.softmax(torch.randn(5, 4), -1)
weights = torch.tensor([0.5, 2.0, 1.0, 3.0])
per_sample = torch.rand(5, 4) * 3


def cross_entropy(**how):
    return lambda x, t, reduction: F.cross_entropy(x, t, reduction=reduction, **how)


row("crossEntropy", cross_entropy(), [logits, classes])
row("crossEntropy", cross_entropy(), [logits, distributions])
row("crossEntropy", cross_entropy(), [extreme, torch.tensor([1, 2])])
row("crossEntropy", cross_entropy(weight=weights), [logits, classes], given={"classWeights": weights})
row("crossEntropy", cross_entropy(weight=weights), [logits, distributions], given={"classWeights": weights})
row("crossEntropy", cross_entropy(label_smoothing=0.1), [logits, classes], labelSmoothing=0.1)
row("crossEntropy", cross_entropy(label_smoothing=0.1), [extreme, torch.tensor([1, 2])], labelSmoothing=0.1)
row("crossEntropy", cross_entropy(ignore_index=-100), [logits, some], ignoreIndex=-100)
for target in (some, distributions):
    ignored = {"ignoreIndex": -100} if target is some else {}
    row(
        "crossEntropy",
        cross_entropy(weight=weights, label_smoothing=0.3),
        [logits, target],
        given={"classWeights": weights},
        labelSmoothing=0.3,
        **ignored,
    )
row(
    "crossEntropy",
    lambda x, t, reduction: F.cross_entropy(x.movedim(-1, 1), t, weight=weights, reduction=reduction),
    [torch.randn(2, 3, 4), torch.tensor([[0, 1, 2], [3, 3, 1]])],
    given={"classWeights": weights},
)

row(
    "negativeLogLikelihood",
    lambda x, t, reduction: F.nll_loss(x, t, weight=weights, ignore_index=-100, reduction=reduction),
    [torch.log_softmax(logits, -1), some],
    given={"classWeights": weights},
    ignoreIndex=-100,
)


def binary(**how):
    return lambda x, t, reduction: F.binary_cross_entropy_with_logits(x, t.double(), reduction=reduction, **how)


row("binaryCrossEntropy", binary(), [logits, torch.rand(5, 4)])
row("binaryCrossEntropy", binary(), [extreme, torch.rand(2, 3) > 0.5])
row("binaryCrossEntropy", binary(pos_weight=weights), [logits, torch.rand(5, 4)], given={"positiveWeight": weights})
row("binaryCrossEntropy", binary(weight=per_sample), [logits, torch.rand(5, 4)], given={"sampleWeights": per_sample})
row(
    "binaryCrossEntropyFromProbabilities",
    lambda p, t, reduction: F.binary_cross_entropy(p, t.double(), reduction=reduction),
    [torch.tensor([0.0, 1.0, 0.0, 1.0, 0.3, 0.9]), torch.tensor([1, 0, 0, 1, 1, 0]).bool()],
)
row(
    "binaryCrossEntropyFromProbabilities",
    lambda p, t, reduction: F.binary_cross_entropy(p, t, weight=per_sample, reduction=reduction),
    [torch.rand(5, 4), torch.rand(5, 4)],
    given={"sampleWeights": per_sample},
)

numbers, goals = torch.randn(5, 4) * 2, torch.randn(5, 4)


def of_two(function, **how):
    return lambda y, t, reduction: function(y, t, reduction=reduction, **how)


row("meanSquaredError", of_two(F.mse_loss), [logits, torch.randn(5, 4)], 2)
row("meanAbsoluteError", of_two(F.l1_loss), [numbers, goals], 2)
row("meanAbsoluteError", of_two(F.l1_loss), [torch.tensor([1.0, 2.0]), torch.tensor([1.0, 0.0])])
row("huber", of_two(F.huber_loss), [numbers, goals])
row("huber", of_two(F.huber_loss, delta=0.3), [numbers, goals], delta=0.3)
row("huber", of_two(F.huber_loss), [torch.tensor([1.0, -1.0, 0.0]), torch.zeros(3)])
row("smoothL1", of_two(F.smooth_l1_loss), [numbers, goals])
row("smoothL1", of_two(F.smooth_l1_loss, beta=0.3), [numbers, goals], beta=0.3)
row("smoothL1", of_two(F.smooth_l1_loss, beta=0.0), [numbers, goals], beta=0)
row("logCosh", lambda y, t, reduction: reduced(torch.log(torch.cosh(y - t)), reduction), [numbers, goals])
counts = torch.randint(0, 6, (5, 4)).double()
row("poisson", of_two(F.poisson_nll_loss), [numbers, counts])
row("poisson", of_two(F.poisson_nll_loss, full=True), [numbers, counts], full=True)
row(
    "poisson",
    of_two(F.poisson_nll_loss, log_input=False, eps=1e-3),
    [numbers.abs(), counts],
    logInput=False,
    epsilon=1e-3,
)


def divergence(x, t, reduction):
    terms = F.kl_div(F.log_softmax(x, -1), t, reduction="none").sum(-1)
    if reduction == "mean":
        assert torch.allclose(terms.mean(), F.kl_div(F.log_softmax(x, -1), t, reduction="batchmean"))
    return reduced(terms, reduction)


row("klDivergence", divergence, [logits, distributions])
row("klDivergence", divergence, [extreme, torch.tensor([[0.0, 0.25, 0.75], [1.0, 0.0, 0.0]])])

signs = torch.where(torch.rand(5, 4) > 0.5, 1.0, -1.0)
row("hinge", lambda x, t, reduction: reduced(F.relu(1 - x * t), reduction), [numbers, signs])
row(
    "multiClassHinge",
    lambda x, t, reduction: F.multi_margin_loss(x, t, weight=weights, margin=0.5, reduction=reduction),
    [logits, classes],
    given={"classWeights": weights},
    margin=0.5,
)
row("multiClassHinge", of_two(F.multi_margin_loss, p=2), [logits, classes], squared=True)


def focal(x, t, reduction, alpha=0.25, gamma=2.0):
    """Equation 5 of Lin et al. as torchvision writes it."""
    p = torch.sigmoid(x)
    right = p * t + (1 - p) * (1 - t)
    losses = F.binary_cross_entropy_with_logits(x, t, reduction="none") * (1 - right) ** gamma
    return reduced((alpha * t + (1 - alpha) * (1 - t)) * losses, reduction)


def class_focal(x, t, reduction, gamma=1.5):
    logs = F.log_softmax(x, -1).gather(-1, t[:, None])[:, 0]
    losses = -weights[t] * (1 - logs.exp()) ** gamma * logs
    return losses.sum() / weights[t].sum() if reduction == "mean" else reduced(losses, reduction)


hard = (torch.rand(5, 4) > 0.5).double()
row("focal", focal, [logits, hard])
row("focal", lambda x, t, r: focal(x, t, r, 0.6, 0.5), [logits, hard], alpha=0.6, gamma=0.5)
row("multiClassFocal", class_focal, [logits, classes], given={"classWeights": weights}, gamma=1.5)


def dice(x, t, reduction):
    p, axes = torch.sigmoid(x), (1, 2)
    losses = 1 - (2 * (p * t).sum(axes) + 1) / (p.sum(axes) + t.sum(axes) + 1)
    return reduced(losses, reduction)


row("dice", dice, [torch.randn(2, 3, 4), (torch.rand(2, 3, 4) > 0.5).double()])

first, second, third = torch.randn(5, 4), torch.randn(5, 4), torch.randn(5, 4)
pairs = torch.tensor([1.0, -1.0, -1.0, 1.0, -1.0])
row(
    "cosineDistance",
    lambda y, t, reduction: F.cosine_embedding_loss(y, t, torch.ones(5), reduction=reduction),
    [first, second],
    2,
)
row(
    "cosineEmbedding",
    lambda a, b, t, reduction: F.cosine_embedding_loss(a, b, t, margin=-0.2, reduction=reduction),
    [torch.cat([first[:4], torch.zeros(1, 4)]), second, pairs],
    2,
    margin=-0.2,
)
for swap in (False, True):
    row(
        "triplet",
        lambda a, p, n, reduction: F.triplet_margin_loss(a, p, n, margin=2.0, swap=swap, reduction=reduction),
        [torch.cat([first[:4], second[4:]]), second, third],
        3,
        margin=2,
        swap=swap,
    )


def contrastive(a, b, t, reduction, margin=3.0):
    far = F.relu(margin - F.pairwise_distance(a, b)) ** 2
    return reduced(0.5 * (t * ((a - b) ** 2).sum(-1) + (1 - t) * far), reduction)


row("contrastive", contrastive, [first, second, (pairs > 0).double()], 2, margin=3)

target = pathlib.Path(__file__).with_name("losses.json")
target.write_text(json.dumps({"made by": "make-golden.py", "versions": {"torch": torch.__version__}, "rows": rows}))
