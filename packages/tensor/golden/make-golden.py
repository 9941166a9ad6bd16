"""Writes ops.json: results of every operation from PyTorch in float64, to compare ours with.

Run with Debian's python3-torch and python3-numpy: /usr/bin/python3 make-golden.py
"""
import json
import pathlib

import numpy
import torch

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)

MATRIX = torch.tensor([[0.3, -1.2, 2.5], [0.7, -0.4, 1.1]])
OTHER = torch.tensor([[1.3, 0.6, -0.8], [-2.1, 0.9, 1.1]])
ROW = torch.tensor([0.5, -1.5, 2.0])
POSITIVE = torch.tensor([[0.3, 1.2, 2.5], [0.7, 0.4, 1.1]])
SQUARE = torch.tensor([[0.5, -0.1, 0.2], [0.3, 0.8, -0.6], [1.2, 0.1, -0.9]])
BATCH = torch.randn(2, 3, 4)
BATCH2 = torch.randn(2, 4, 2)
EXTREME = torch.tensor([-1e5, -1e3, -50.0, -1e-30, 0.0, 1e-30, 50.0, 1e3, 1e5])
LOGITS = torch.tensor([[1000.0, 0.0, -1000.0], [1e5, 1e5, -1e5]])

rows = []


def row(name, inputs, result, **options):
    rows.append(
        {
            "name": name,
            "inputs": [{"shape": list(x.shape), "data": x.flatten().tolist()} for x in inputs],
            "options": options,
            "output": {
                "shape": list(result.shape),
                "data": [repr(float(v)) for v in result.to(torch.float64).flatten()],
            },
        }
    )


for name, f in {
    "abs": torch.abs,
    "exp": torch.exp,
    "neg": torch.neg,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "sign": torch.sign,
    "softplus": torch.nn.functional.softplus,
    "square": torch.square,
    "tanh": torch.tanh,
}.items():
    row(name, [MATRIX], f(MATRIX))
    row(name, [EXTREME], f(EXTREME))
row("log", [POSITIVE], torch.log(POSITIVE))
row("sqrt", [POSITIVE], torch.sqrt(POSITIVE))

for name, f in {
    "add": torch.add,
    "sub": torch.sub,
    "mul": torch.mul,
    "div": torch.div,
    "maximum": torch.maximum,
    "minimum": torch.minimum,
    "equal": torch.eq,
    "notEqual": torch.ne,
    "greater": torch.gt,
    "greaterEqual": torch.ge,
    "less": torch.lt,
    "lessEqual": torch.le,
}.items():
    row(name, [MATRIX, OTHER], f(MATRIX, OTHER))
    row(name, [MATRIX, ROW], f(MATRIX, ROW))
    row(name, [ROW, POSITIVE], f(ROW, POSITIVE))
row("pow", [POSITIVE, OTHER], torch.pow(POSITIVE, OTHER))
row("pow", [MATRIX, torch.tensor(3.0)], torch.pow(MATRIX, 3.0))

row("matmul", [MATRIX, SQUARE], MATRIX @ SQUARE)
row("matmul", [BATCH, BATCH2], BATCH @ BATCH2)
row("matmul", [BATCH, BATCH2[0]], BATCH @ BATCH2[0])

for axis in (None, 0, 1, 2, -1, [0, 2]):
    for keep in (False, True):
        options = {"keepDims": keep} if axis is None else {"axes": axis, "keepDims": keep}
        numbers = BATCH.numpy()
        spec = {"axis": tuple(axis) if isinstance(axis, list) else axis, "keepdims": keep}
        for name in ("sum", "mean", "max", "min"):
            row(name, [BATCH], torch.as_tensor(getattr(numpy, name)(numbers, **spec)), **options)
        row("logSumExp", [BATCH], torch.as_tensor(numpy.log(numpy.sum(numpy.exp(numbers), **spec))), **options)
for axis in (0, 1, 2):
    row("argmax", [BATCH], BATCH.argmax(axis), axis=axis)
    row("softmax", [BATCH], torch.softmax(BATCH, axis), axis=axis)
    row("logSoftmax", [BATCH], torch.log_softmax(BATCH, axis), axis=axis)
row("softmax", [LOGITS], torch.softmax(LOGITS, -1), axis=-1)
row("logSoftmax", [LOGITS], torch.log_softmax(LOGITS, -1), axis=-1)
row("transpose", [BATCH], BATCH.permute(2, 0, 1).contiguous(), permutation=[2, 0, 1])
row("reshape", [BATCH], BATCH.reshape(4, 6), shape=[4, 6])
row("broadcastTo", [ROW], ROW.expand(2, 3), shape=[2, 3])
row("where", [(MATRIX > 0).double(), OTHER, ROW], torch.where(MATRIX > 0, OTHER, ROW))

IMAGES = torch.randn(2, 5, 6, 4)
for kernel, options in (
    ([3, 2, 4, 3], {}),
    ([3, 3, 4, 2], {"padding": [1, 1], "stride": [2, 1]}),
    ([2, 3, 4, 2], {"padding": [2, 0], "dilation": [2, 2]}),
    ([3, 3, 2, 6], {"groups": 2}),
    ([3, 3, 1, 4], {"groups": 4, "padding": [1, 1]}),
    ([1, 1, 4, 5], {}),
):
    weights = torch.randn(*kernel)
    result = torch.nn.functional.conv2d(IMAGES.permute(0, 3, 1, 2), weights.permute(3, 2, 0, 1), **options)
    row("conv2d", [IMAGES, weights], result.permute(0, 2, 3, 1).contiguous(), **options)
for size, options in (([2, 2], {}), ([3, 2], {"stride": [1, 2], "padding": [1, 1]})):
    result = torch.nn.functional.max_pool2d(IMAGES.permute(0, 3, 1, 2), size, **options)
    row("maxPool2d", [IMAGES], result.permute(0, 2, 3, 1).contiguous(), size=size, **options)
    result = torch.nn.functional.avg_pool2d(IMAGES.permute(0, 3, 1, 2), size, **options)
    row("avgPool2d", [IMAGES], result.permute(0, 2, 3, 1).contiguous(), size=size, **options)
SEQUENCES = torch.randn(3, 7, 2)
weights = torch.randn(3, 2, 4)
result = torch.nn.functional.conv1d(SEQUENCES.permute(0, 2, 1), weights.permute(2, 1, 0), stride=2, padding=1)
row("conv1d", [SEQUENCES, weights], result.permute(0, 2, 1).contiguous(), stride=2, padding=1)

target = pathlib.Path(__file__).with_name("ops.json")
versions = {"torch": torch.__version__, "numpy": numpy.__version__}
target.write_text(json.dumps({"made by": "make-golden.py", "versions": versions, "rows": rows}))
