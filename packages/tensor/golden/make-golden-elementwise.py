"""Writes elementwise.json: results and gradients of elementwise functions, activations and windows from PyTorch in float64,
and special functions from mpmath to 40 digits, to compare ours with.

Run with Debian's python3-torch, python3-numpy and python3-mpmath: /usr/bin/python3 make-golden-elementwise.py
"""
import json
import pathlib

import mpmath
import numpy
import torch
from torch.nn import functional

torch.manual_seed(1)
torch.set_default_dtype(torch.float64)
mpmath.mp.dps = 40

inf, nan = float("inf"), float("nan")
POINTS = torch.tensor([[-4.3, -2.5, -1.5, -1.2, -0.7, -0.5], [-0.1, 0.2, 0.5, 0.9, 1.5, 3.75]])
INSIDE = torch.tensor([-0.999, -0.7, -0.3, -1e-9, 1e-20, 0.1, 0.55, 0.86, 0.9999])
ABOVE = torch.tensor([1.0001, 1.2, 3.0, 50.0, 1e5])
POSITIVE = torch.tensor([1e-30, 1e-5, 0.3, 1.2, 2.5, 0.7, 8.0, 1e5])
EXTREME = torch.tensor([-inf, -1e5, -1e3, -50.0, -3.0, -1e-5, -1e-30, -0.0, 0.0, 1e-30, 1e-5, 3.0, 50.0, 1e3, 1e5, inf, nan])
OTHER = torch.tensor([[1.3, -0.6, 0.8, -2.1, 0.9, 1.1], [0.5, -1.5, 2.0, -0.25, 3.5, -0.1]])
ROW = torch.tensor([0.7, -1.5, 2.0, 0.3, -0.25, 1.0])
COLUMN = torch.tensor([[0.4], [-1.1]])

rows = []


def numbers(x):
    return {"shape": list(x.shape), "data": [repr(float(v)) for v in x.detach().to(torch.float64).flatten()]}


def row(name, inputs, f, gradient=True, **options):
    """A result, and the gradient of its sum weighted by 1, 1.25, 1.5, 1.75, 2, 1, 1.25, ...

    Inputs are numbers of float32, so that both precisions are asked for the same.
    """
    inputs = [x.float().double() for x in inputs]
    made = {"name": name, "inputs": [numbers(x) for x in inputs], "options": options}
    leaves = [x.detach().clone().requires_grad_(gradient) for x in inputs]
    result = f(*leaves)
    made["output"] = numbers(result)
    if gradient:
        weights = 1 + (torch.arange(result.numel()) % 5).reshape(result.shape) / 4
        (result * weights).sum().backward()
        made["gradients"] = [numbers(x.grad) for x in leaves]
    rows.append(made)


smooth = {
    "asinh": torch.asinh,
    "atan": torch.atan,
    "cos": torch.cos,
    "cosh": torch.cosh,
    "erf": torch.erf,
    "erfc": torch.erfc,
    "exp2": torch.exp2,
    "expm1": torch.expm1,
    "gelu": functional.gelu,
    "logSigmoid": functional.logsigmoid,
    "mish": functional.mish,
    "reciprocal": torch.reciprocal,
    "selu": functional.selu,
    "silu": functional.silu,
    "sin": torch.sin,
    "sinh": torch.sinh,
    "softsign": functional.softsign,
    "tan": torch.tan,
    "elu": functional.elu,
    # The gradient of hardsigmoid itself is computed with one sixth rounded to float32.
    "hardSigmoid": lambda x: functional.relu6(x + 3) / 6,
    "leakyRelu": functional.leaky_relu,
    "ceil": torch.ceil,
    "floor": torch.floor,
    "round": torch.round,
    "trunc": torch.trunc,
}
for name, f in smooth.items():
    row(name, [POINTS], f)
    row(name, [EXTREME[:-1]], f)
    row(name, [EXTREME[-1:]], f, gradient=False)
row("hardSwish", [POINTS], functional.hardswish)
row("hardSwish", [EXTREME[1:-1]], functional.hardswish)
for name, f in {"isFinite": torch.isfinite, "isInfinite": torch.isinf, "isNaN": torch.isnan, "logicalNot": torch.logical_not}.items():
    row(name, [EXTREME], f, gradient=False)
for name, f in {"acos": torch.acos, "asin": torch.asin, "atanh": torch.atanh, "erfInv": torch.erfinv}.items():
    row(name, [INSIDE], f)
    row(name, [EXTREME], f, gradient=False)
row("acosh", [ABOVE], torch.acosh)
row("acosh", [EXTREME], torch.acosh, gradient=False)
for name, f in {"log1p": torch.log1p, "log2": torch.log2, "log10": torch.log10, "rsqrt": torch.rsqrt}.items():
    row(name, [POSITIVE], f)
    row(name, [EXTREME], f, gradient=False)
row("cbrt", [POSITIVE], lambda x: x ** (1 / 3))
row("cbrt", [EXTREME], lambda x: torch.from_numpy(numpy.cbrt(x.numpy())), gradient=False)

row("gelu", [POINTS], lambda x: functional.gelu(x, approximate="tanh"), approximate="tanh")
row("gelu", [EXTREME[1:-2]], lambda x: functional.gelu(x, approximate="tanh"), gradient=False, approximate="tanh")
row("elu", [POINTS], lambda x: functional.elu(x, alpha=0.3), alpha=0.3)
row("leakyRelu", [POINTS], lambda x: functional.leaky_relu(x, negative_slope=0.3), negativeSlope=0.3)
for bounds in ({"min": -1.5, "max": 0.5}, {"min": 0.5}, {"max": -0.1}, {"min": 2.0, "max": 1.0}):
    row("clip", [POINTS], lambda x: torch.clamp(x, **bounds), gradient=bounds != {"min": 2.0, "max": 1.0}, **bounds)
    row("clip", [EXTREME], lambda x: torch.clamp(x, **bounds), gradient=False, **bounds)

for name, f in {"atan2": torch.atan2, "hypot": torch.hypot, "mod": torch.remainder, "floorDiv": lambda a, b: torch.div(a, b, rounding_mode="floor")}.items():
    for pair in ([POINTS, OTHER], [POINTS, ROW], [ROW, COLUMN]):
        row(name, pair, f, gradient=name != "floorDiv")
    row(name, [EXTREME[:, None], EXTREME[None, :]], f, gradient=False)
for name, f in {"logicalAnd": torch.logical_and, "logicalOr": torch.logical_or, "logicalXor": torch.logical_xor}.items():
    row(name, [EXTREME[:, None], EXTREME[None, :]], f, gradient=False)
NEAR = torch.tensor([1.0, 1.000005, 1.0002, 1e-9, 0.0, inf, -inf, nan, 1e5, 100000.5])
for options in ({}, {"relativeTolerance": 0, "absoluteTolerance": 0.6, "equalNaN": True}):
    spec = dict(zip(("rtol", "atol", "equal_nan"), options.values()))
    close = numpy.isclose(NEAR[:, None].numpy(), NEAR[None, :].numpy(), **spec)
    row("isClose", [NEAR[:, None], NEAR[None, :]], lambda a, b: torch.as_tensor(close), gradient=False, **options)

TRUTH = torch.tensor([[[1.0, 0.0, 2.0], [nan, 1.0, -1.0]], [[0.0, 0.0, 0.0], [1.0, 0.5, 0.0]]])
for name, f in {"all": numpy.all, "any": numpy.any}.items():
    for axis in (None, 0, 1, 2, [0, 2]):
        for keep in (False, True):
            spec = {"axis": tuple(axis) if isinstance(axis, list) else axis, "keepdims": keep}
            options = {"keepDims": keep} if axis is None else {"axes": axis, "keepDims": keep}
            row(name, [TRUTH], lambda x: torch.as_tensor(numpy.asarray(f(x.numpy(), **spec))), gradient=False, **options)

MATRIX = torch.randn(4, 5)
for offset in (-4, -3, -1, 0, 2, 5):
    row("diag", [MATRIX], lambda x: torch.diag(x, offset), offset=offset)
    row("diag", [ROW], lambda x: torch.diag(x, offset), offset=offset)
    row("tril", [torch.randn(2, 3, 5)], lambda x: torch.tril(x, offset), offset=offset)
    row("triu", [torch.randn(2, 3, 5)], lambda x: torch.triu(x, offset), offset=offset)


def first(f):
    """A function of channels-first tensors over channels-last ones."""

    def over(x, *weights):
        y = f(x.movedim(-1, 1).contiguous(), *[w.permute(-1, -2, *range(w.dim() - 2)).contiguous() for w in weights])
        return y.movedim(1, -1).contiguous()

    return over


IMAGES = torch.randn(2, 4, 5, 4)
for kernel, options in (
    ([3, 2, 3, 4], {}),
    ([3, 3, 2, 4], {"padding": [1, 0], "stride": [2, 3], "output_padding": [1, 2]}),
    ([2, 3, 3, 4], {"padding": [2, 1], "dilation": [2, 3], "output_padding": [1, 0]}),
    ([3, 3, 2, 4], {"groups": 2, "stride": [2, 1]}),
    ([2, 2, 1, 4], {"groups": 4, "stride": [2, 2], "padding": [1, 1], "output_padding": [1, 1]}),
    ([1, 1, 5, 4], {}),
):
    ours = {key.replace("_p", "P"): value for key, value in options.items()}
    f = first(lambda x, w: functional.conv_transpose2d(x, w, **options))
    row("convTranspose2d", [IMAGES, torch.randn(*kernel)], f, **ours)
SEQUENCES = torch.randn(3, 11, 4)
for kernel, options in (
    ([3, 2, 4], {}),
    ([3, 5, 4], {"padding": 2, "stride": 3, "output_padding": 2, "dilation": 2}),
    ([2, 1, 4], {"groups": 4, "stride": 2}),
):
    ours = {key.replace("_p", "P"): value for key, value in options.items()}
    f = first(lambda x, w: functional.conv_transpose1d(x, w, **options))
    row("convTranspose1d", [SEQUENCES, torch.randn(*kernel)], f, **ours)
for size, options in ((2, {}), (3, {"stride": 2, "padding": 1}), (4, {"stride": 1})):
    row("maxPool1d", [SEQUENCES], first(lambda x: functional.max_pool1d(x, size, **options)), size=size, **options)
    row("avgPool1d", [SEQUENCES], first(lambda x: functional.avg_pool1d(x, size, **options)), size=size, **options)
row("maxPool1d", [SEQUENCES], first(lambda x: functional.max_pool1d(x, 3, stride=2, dilation=2)), size=3, stride=2, dilation=2)
for size in (1, 3, 4, 11, 13):
    row("adaptiveAvgPool1d", [SEQUENCES], first(lambda x: functional.adaptive_avg_pool1d(x, size)), size=size)
    row("adaptiveMaxPool1d", [SEQUENCES], first(lambda x: functional.adaptive_max_pool1d(x, size)), size=size)
for size in ([1, 1], [2, 3], [4, 5], [3, 7]):
    row("adaptiveAvgPool2d", [IMAGES], first(lambda x: functional.adaptive_avg_pool2d(x, size)), size=size)
    row("adaptiveMaxPool2d", [IMAGES], first(lambda x: functional.adaptive_max_pool2d(x, size)), size=size)

exact = {}
spread = [-27.0, -6.5, -5.9, -4.0, -3.9, -2.0, -1.0, -0.47, -0.46, -0.1, -1e-8, 1e-30, 1e-10, 1e-5, 0.25, 0.46875, 0.5, 0.84, 1.25, 2.9, 4.0, 4.1, 6.0, 10.0, 20.0, 26.0]
for name, f, points in (
    ("erf", mpmath.erf, spread),
    ("erfc", mpmath.erfc, spread),
    ("erfInv", mpmath.erfinv, [-0.9999999999, -0.86, -0.85, -0.5, -1e-5, 1e-30, 0.1, 0.84, 0.9, 0.999, 1 - 1e-12, 1 - 2.0**-53]),
    ("log1p", mpmath.log1p, [-0.999999, -0.5, -1e-5, -1e-17, 1e-30, 1e-10, 1e-5, 0.3, 1.0, 1e5, 1e300]),
    ("expm1", mpmath.expm1, [-50.0, -1.0, -0.3, -1e-5, -1e-17, 1e-30, 1e-10, 1e-5, 0.3, 1.0, 50.0, 700.0]),
):
    exact[name] = {"points": points, "values": [repr(float(f(mpmath.mpf(x)))) for x in points]}

target = pathlib.Path(__file__).with_name("elementwise.json")
versions = {"torch": torch.__version__, "numpy": numpy.__version__, "mpmath": mpmath.__version__}
target.write_text(json.dumps({"made by": "make-golden-elementwise.py", "versions": versions, "rows": rows, "exact": exact}))
