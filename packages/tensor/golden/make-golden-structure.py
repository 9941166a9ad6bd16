"""Writes structure.json: results and gradients of operations that move, join, order, fold and contract elements.

Forward from PyTorch or NumPy in float64; gradients from PyTorch's autograd of `sum(w * y)` with the weights
`w_i = 1 + sin(1 + 2.3 i) / 2`, counted through all outputs that have a gradient.

Run with Debian's python3-torch and python3-numpy: /usr/bin/python3 make-golden-structure.py
"""
import json
import pathlib

import numpy
import torch

torch.manual_seed(1)
torch.set_default_dtype(torch.float64)

VECTOR = torch.randn(7)
MATRIX = torch.randn(3, 5)
OTHER = torch.randn(3, 5)
SQUARE = torch.randn(4, 4)
CUBE = torch.randn(2, 3, 4)
DEEP = torch.randn(2, 3, 2, 3)
ZEROS = torch.tensor([[0.5, 0.0, -1.5, 2.0], [0.0, 2.0, 0.0, 1.0], [1.0, -1.0, 3.0, 0.5]])
TIES = torch.tensor([[2.0, 1.0, 2.0, 1.0, 1.0], [0.0, -0.0, 3.0, -1.0, 0.0]])
NAN = torch.tensor([2.0, float("nan"), -1.0, float("inf"), float("nan"), -float("inf"), 0.0])
HUGE = torch.tensor([[1e5, -1e5, 1e-5], [-1e-5, 1e5, 0.0]])

rows = []


def encode(x):
    x = torch.as_tensor(x).detach().to(torch.float64)
    return {"shape": list(x.shape), "data": [repr(v) for v in x.flatten().tolist()]}


def row(name, inputs, f, positions=lambda *xs: (), gradient=True, **args):
    """A row of `f(*inputs)`; `positions(*inputs)` are further outputs that have no gradient."""
    points = [x.clone().requires_grad_(gradient) for x in inputs]
    result = f(*points)
    outputs = list(result) if isinstance(result, (tuple, list)) else [result]
    entry = {"name": name, "inputs": [encode(x) for x in inputs], "args": args}
    if gradient:
        flat = torch.cat([torch.as_tensor(y).flatten() for y in outputs])
        weights = 1 + torch.sin(1 + 2.3 * torch.arange(len(flat))) / 2
        found = torch.autograd.grad((weights * flat).sum(), points, allow_unused=True)
        entry["gradients"] = [
            encode(torch.zeros_like(x) if g is None else g) for g, x in zip(found, inputs)
        ]
    else:
        entry["gradients"] = []
    entry["outputs"] = [encode(y) for y in outputs]
    entry["positions"] = [encode(y) for y in positions(*inputs)]
    rows.append(entry)


def sliced(x, ranges):
    """Python's own slices, axis by axis."""
    for axis, part in enumerate(ranges):
        chosen = slice(part.get("start"), part.get("stop"), part.get("step"))
        places = list(range(x.shape[axis])[chosen])
        x = x.index_select(axis, torch.tensor(places, dtype=torch.long))
    return x


def padded(x, widths, mode, value):
    """NumPy's padding of the positions of every axis."""
    if mode == "constant":
        flat = [width for pair in reversed(widths) for width in pair]
        return torch.nn.functional.pad(x, flat, value=value)
    for axis, width in enumerate(widths):
        places = numpy.pad(numpy.arange(x.shape[axis]), width, mode)
        x = x.index_select(axis, torch.as_tensor(places))
    return x


def folded(x, axes):
    """The folded axes as one last axis."""
    kept = [axis for axis in range(x.dim()) if axis not in axes]
    return x.permute(*kept, *axes).reshape([x.shape[axis] for axis in kept] + [-1])


# Views and shapes.
row("squeeze", [CUBE.reshape(1, 6, 1, 4)], lambda x: x.squeeze(2), axes=2)
row("squeeze", [CUBE.reshape(1, 6, 1, 4)], lambda x: x.squeeze())
row("expandDims", [MATRIX], lambda x: x.unsqueeze(1), axes=1)
row("expandDims", [MATRIX], lambda x: x[None, :, :, None], axes=[0, -1])
row("flatten", [CUBE], lambda x: torch.flatten(x, 1), start=1, end=-1)
row("moveAxis", [DEEP], lambda x: torch.movedim(x, (0, 3), (2, 0)), source=[0, 3], destination=[2, 0])
row("swapAxes", [CUBE], lambda x: torch.swapaxes(x, 0, 2), first=0, second=-1)
row("broadcastTensors", [MATRIX, OTHER[0], SQUARE[:3, :1]], lambda *xs: torch.broadcast_tensors(*xs))
for ranges in (
    [{"start": 1}],
    [{"step": -1}, {"start": -2}],
    [{"start": 2, "stop": 0, "step": -1}, {"stop": -1, "step": 2}],
    [{}, {"start": 4, "stop": -100, "step": -3}],
    [{"start": -100, "stop": 100}, {"start": 3, "stop": 1}],
):
    row("slice", [MATRIX], lambda x: sliced(x, ranges), ranges=ranges)
row("slice", [DEEP], lambda x: sliced(x, [{"step": -1}, {}, {"start": 1}, {"step": 2}]), ranges=[{"step": -1}, {}, {"start": 1}, {"step": 2}])
row("at", [CUBE], lambda x: x[:, -1], index=-1, axis=1)
row("at", [VECTOR], lambda x: x[3], index=3, axis=0)
row("flip", [CUBE], lambda x: torch.flip(x, (0, 2)), axes=[0, 2])
row("flip", [MATRIX], lambda x: torch.flip(x, (0, 1)))
row("diagonal", [SQUARE], torch.diagonal, offset=0)
row("diagonal", [CUBE], lambda x: torch.diagonal(x, 1, -2, -1), offset=1)
row("diagonal", [MATRIX], lambda x: torch.diagonal(x, -2), offset=-2)
row("trace", [SQUARE], torch.trace)
row("trace", [CUBE], lambda x: torch.diagonal(x, 0, -2, -1).sum(-1))

# Joining.
for axis in (0, -1):
    row("concat", [MATRIX, OTHER, MATRIX], lambda *xs: torch.cat(xs, axis), axis=axis)
    row("stack", [MATRIX, OTHER], lambda *xs: torch.stack(xs, axis), axis=axis)
    row("unstack", [MATRIX], lambda x: torch.unbind(x, axis), axis=axis)
row("concat", [CUBE, CUBE[:, :1]], lambda *xs: torch.cat(xs, 1), axis=1)
row("split", [MATRIX], lambda x: torch.split(x, [1, 0, 4], 1), lengths=[1, 0, 4], axis=1)
row("chunk", [VECTOR], lambda x: torch.tensor_split(x, 3), count=3, axis=0)
row("chunk", [MATRIX], lambda x: torch.tensor_split(x, 2, 1), count=2, axis=1)
for mode, widths in (
    ("constant", [[1, 0], [2, 3]]),
    ("edge", [[2, 1], [0, 4]]),
    ("reflect", [[2, 1], [3, 4]]),
):
    row("pad", [MATRIX], lambda x: padded(x, widths, mode, 1.5), widths=widths, mode=mode, value=1.5)
row("repeat", [MATRIX], lambda x: torch.repeat_interleave(x, 3, 1), counts=3, axis=1)
row("repeat", [MATRIX], lambda x: torch.repeat_interleave(x, torch.tensor([2, 0, 1]), 0), counts=[2, 0, 1], axis=0)
row("tile", [MATRIX], lambda x: torch.tile(x, (2, 3)), counts=[2, 3])
row("tile", [MATRIX], lambda x: torch.tile(x, (2, 1, 2)), counts=[2, 1, 2])
row("tile", [CUBE], lambda x: torch.tile(x, (2,)), counts=[2])
row("roll", [CUBE], lambda x: torch.roll(x, 2, 1), shift=2, axis=1)
row("roll", [VECTOR], lambda x: torch.roll(x, -10, 0), shift=-10, axis=0)

# Gathering.
PLACES = torch.tensor([[4, 0, 4], [1, 1, 2], [0, 3, 3]])
row("gather", [MATRIX], lambda x: torch.gather(x, 1, PLACES), indices=PLACES.tolist(), axis=1)
row("gather", [MATRIX], lambda x: torch.take_along_dim(x, torch.tensor([[2, 0, 1, 1, 0]]), 0), indices=[[-1, 0, 1, 1, 0]], axis=0)
row("scatterAdd", [MATRIX, SQUARE[:3, :3]], lambda x, s: torch.scatter_add(x, 1, PLACES, s), indices=PLACES.tolist(), axis=1)
row("scatterAdd", [MATRIX, OTHER[:2]], lambda x, s: torch.scatter_add(x, 0, torch.tensor([[2, 0, 1, 1, 0], [2, 1, 1, 0, 0]]), s), indices=[[2, 0, 1, 1, 0], [2, 1, -2, 0, 0]], axis=0)
for axis, indices in ((0, [2, 0, 2, 1]), (1, [4, 4, 0]), (1, [[4, 0], [1, 4]])):
    row("indexSelect", [MATRIX], lambda x: x[indices] if axis == 0 else x[:, torch.tensor(indices)], indices=indices, axis=axis)
row("indexSelect", [DEEP], lambda x: x[:, [-1, 0, 2, 0]], indices=[-1, 0, 2, 0], axis=1)
row("maskedSelect", [MATRIX, (OTHER > 0).double()], lambda x, m: torch.masked_select(x, m > 0))

# Order.
for descending in (False, True):
    for axis in (0, -1):
        row(
            "sort", [MATRIX], lambda x: torch.sort(x, axis, descending=descending)[0],
            lambda x: [torch.sort(x, axis, descending=descending)[1]], axis=axis, descending=descending,
        )
    row(
        "sort", [TIES], lambda x: torch.sort(x, dim=-1, descending=descending, stable=True)[0],
        lambda x: [torch.sort(x, dim=-1, descending=descending, stable=True)[1]], axis=-1, descending=descending,
    )
    row(
        "sort", [NAN], lambda x: torch.sort(x, dim=-1, descending=descending, stable=True)[0],
        lambda x: [torch.sort(x, dim=-1, descending=descending, stable=True)[1]], gradient=False, axis=-1, descending=descending,
    )
    row(
        "topK", [CUBE], lambda x: torch.topk(x, 2, 1, largest=not descending)[0],
        lambda x: [torch.topk(x, 2, 1, largest=not descending)[1]], k=2, axis=1, largest=not descending,
    )
for x in (TIES, NAN):
    values, inverse, counts = numpy.unique(x.numpy(), return_inverse=True, return_counts=True)
    row("unique", [x], lambda _: [torch.as_tensor(values)], lambda x: [inverse.reshape(x.shape), counts], gradient=False)
SORTED = numpy.array([-2.0, 0.0, 0.0, 1.5, 1.5, 1.5, 7.0, numpy.nan])
SOUGHT = numpy.array([[0.0, 1.5, -5.0], [7.0, 8.0, numpy.nan]])
for side in ("left", "right"):
    row("searchSorted", [torch.as_tensor(SORTED), torch.as_tensor(SOUGHT)], lambda *_: [], lambda *_: [numpy.searchsorted(SORTED, SOUGHT, side)], gradient=False, side=side)

# Folds.
for axes in (None, [0], [-1], [0, 2], [0, 1, 2]):
    for keep in (False, True):
        dims = list(range(3)) if axes is None else [axis % 3 for axis in axes]
        options = {"keepDims": keep} if axes is None else {"axes": axes, "keepDims": keep}
        shape = [1 if axis in dims else n for axis, n in enumerate(CUBE.shape) if keep or axis not in dims]
        for correction in (0, 1):
            row("variance", [CUBE], lambda x: torch.var(x, dims, correction=correction, keepdim=keep), **options, correction=correction)
            row("standardDeviation", [CUBE], lambda x: torch.std(x, dims, correction=correction, keepdim=keep), **options, correction=correction)
        for order in (1, 2, 3, 2.5, float("inf")):
            row("norm", [CUBE], lambda x: torch.linalg.vector_norm(x, order, dims, keepdim=keep), **options, order="inf" if order == float("inf") else order)
        row("prod", [CUBE], lambda x: folded(x, dims).prod(-1).reshape(shape), **options)
        for q in (0.0, 0.3, 1.0):
            row("quantile", [CUBE], lambda x: torch.quantile(folded(x, dims), q, -1).reshape(shape), **options, q=q)
        row("median", [CUBE], lambda x: torch.quantile(folded(x, dims), 0.5, -1).reshape(shape), **options)
for axis in (0, 1):
    row("prod", [ZEROS], lambda x: torch.prod(x, axis), axes=axis)
    row("cumprod", [ZEROS], lambda x: torch.cumprod(x, axis), axis=axis)
row("median", [NAN], lambda x: torch.as_tensor(numpy.median(x.numpy())), gradient=False)
row("norm", [HUGE], lambda x: torch.linalg.vector_norm(x, 2, 1), axes=1)
row("norm", [torch.zeros(3)], lambda x: torch.linalg.vector_norm(x, 2))
row("variance", [HUGE], lambda x: torch.var(x, 1, correction=0), axes=1)
for axis in (0, 1, 2):
    row("cumsum", [CUBE], lambda x: torch.cumsum(x, axis), axis=axis)
    row("cumprod", [CUBE], lambda x: torch.cumprod(x, axis), axis=axis)
    row("argmin", [CUBE], lambda _: [], lambda x: [torch.argmin(x, axis)], gradient=False, axis=axis)
row("argmin", [TIES], lambda _: [], lambda x: [numpy.argmin(x.numpy(), -1)], gradient=False, axis=-1)
row("argmin", [NAN], lambda _: [], lambda x: [numpy.argmin(x.numpy(), -1)], gradient=False, axis=-1)

# Products.
row("outer", [VECTOR, MATRIX[0]], torch.outer)
row("outer", [MATRIX, CUBE], lambda a, b: torch.tensordot(a, b, 0))
row("dot", [VECTOR, VECTOR + 1], torch.dot)
row("tensordot", [CUBE, SQUARE], lambda a, b: torch.tensordot(a, b, 1), axes=1)
row("tensordot", [CUBE, CUBE + 1], lambda a, b: torch.tensordot(a, b, ([0, 2], [0, 2])), axes=[[0, -1], [0, 2]])
row("tensordot", [CUBE, DEEP], lambda a, b: torch.tensordot(a, b, ([1, 0], [3, 2])), axes=[[1, 0], [3, 2]])
row("tensordot", [VECTOR, MATRIX[0]], lambda a, b: torch.tensordot(a, b, 0), axes=0)
for equation, operands in (
    ("ij,jk->ik", [MATRIX, torch.randn(5, 2)]),
    ("ij,jk", [MATRIX, torch.randn(5, 2)]),
    ("ij,kj->ki", [MATRIX, torch.randn(2, 5)]),
    ("ba", [MATRIX]),
    ("ij->", [MATRIX]),
    ("ij->j", [MATRIX]),
    ("ii", [SQUARE]),
    ("ii->i", [SQUARE]),
    ("iij->ij", [torch.randn(3, 3, 2)]),
    ("aabb->ab", [torch.randn(2, 2, 3, 3)]),
    ("iii->", [torch.randn(3, 3, 3)]),
    ("ij,ij->", [MATRIX, OTHER]),
    ("ij,ij->i", [MATRIX, OTHER]),
    ("ij,ij->ji", [MATRIX, OTHER]),
    ("i,j->ij", [VECTOR, MATRIX[0]]),
    ("i,j->", [VECTOR, MATRIX[0]]),
    ("bij,bjk->bik", [CUBE, torch.randn(2, 4, 3)]),
    ("bhqd,bhkd->bhqk", [torch.randn(2, 3, 4, 2), torch.randn(2, 3, 5, 2)]),
    ("bqhd,bkhd->bhqk", [torch.randn(2, 4, 3, 2), torch.randn(2, 5, 3, 2)]),
    ("bhqk,bkhd->bqhd", [torch.randn(2, 3, 4, 5), torch.randn(2, 5, 3, 2)]),
    ("abc,cd,bd->ad", [CUBE, torch.randn(4, 5), torch.randn(3, 5)]),
    ("i,ij,jk,k->", [MATRIX[:, 0], MATRIX, torch.randn(5, 4), SQUARE[0]]),
    ("ij,jk,kl,lm->im", [MATRIX, torch.randn(5, 4), SQUARE, torch.randn(4, 2)]),
    ("ii,ij->j", [SQUARE, torch.randn(4, 3)]),
    ("ij,k,ijk->k", [MATRIX, VECTOR, torch.randn(3, 5, 7)]),
    ("...ij,...jk->...ik", [DEEP, torch.randn(3, 3, 4)]),
    ("...ij,jk", [CUBE, SQUARE]),
    ("i...,i...->...", [CUBE, torch.randn(2, 1, 4)]),
    ("...,...->...", [MATRIX, OTHER[0]]),
    ("...ii->...i", [torch.randn(2, 3, 3)]),
    ("bi,oi,...->bo...", [MATRIX, OTHER, torch.randn(2)]),
    ("ijk,ljk,jmk->ilm", [CUBE, torch.randn(5, 3, 4), torch.randn(3, 2, 4)]),
    ("Ab,bA->A", [MATRIX, torch.randn(5, 3)]),
    (",i->i", [torch.tensor(2.5), VECTOR]),
):
    row("einsum", operands, lambda *xs: torch.einsum(equation, *xs), equation=equation)

# Derivatives of functions.
def spread(x):
    return (torch.tanh(x[:, None] * x[None, :]) * x).sum(0)


def energy(x):
    return (torch.exp(x[:-1] * x[1:]) + x[:-1] ** 3).sum()


DIRECTION = torch.randn(7)
functional = torch.autograd.functional
row("jacobian", [VECTOR], lambda x: functional.jacobian(spread, x), gradient=False)
row("hessian", [VECTOR], lambda x: functional.hessian(energy, x), gradient=False)
row("vjp", [VECTOR, DIRECTION], lambda x, v: functional.vjp(spread, x, v), gradient=False)
row("hessianVectorProduct", [VECTOR, DIRECTION], lambda x, v: functional.hvp(energy, x, v)[1], gradient=False)

target = pathlib.Path(__file__).with_name("structure.json")
versions = {"torch": torch.__version__, "numpy": numpy.__version__}
target.write_text(json.dumps({"made by": "make-golden-structure.py", "versions": versions, "rows": rows}) + "\n")
