import { tensor } from "../create/tensor.ts";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import type { GradientRow } from "./gradients.fixture.ts";

const f64 = { dtype: "float64" } as const;
const i32 = { dtype: "int32" } as const;
const x = tensor([0.3, -1.2, 2.5, 0.7, -0.4, 1.1], f64);
const row = tensor([0.5, -1.5, 2], f64);
const pair = tensor([0.9, -0.6], f64);
const matrix = tensor([[0.3, -1.2, 2.5], [0.7, -0.4, 1.1]], f64); // prettier-ignore
const other = tensor([[1.3, 0.6, -0.8], [-2.1, 0.9, 0.2]], f64); // prettier-ignore
const square = tensor([[0.5, -0.1, 0.2], [0.3, 0.8, -0.6], [1.2, 0.1, -0.9]], f64); // prettier-ignore
const batch = tensor([[[0.3, -1.2], [2.5, 0.7]], [[0.1, 0.2], [-0.3, 1.4]]], f64); // prettier-ignore
const withZeros = tensor([[0.5, 0, -1.5], [0, 2, 0]], f64); // prettier-ignore
const mask = tensor([[1, 0, 1], [0, 0, 1]], { dtype: "bool" }); // prettier-ignore

const whole = (values: number[] | number[][]): Tensor => tensor(values, i32);
const joined = (parts: readonly Tensor[]): Tensor => api.concat(parts.map((part) => api.flatten(part)));
const weighted = (parts: readonly Tensor[]): Tensor => joined(parts.map((part, i) => api.mul(part, i + 1)));

/** Gradients of operations that move, join, order and contract elements. */
export const structureRows: readonly GradientRow[] = [
  { name: "at", call: (a) => api.at(a, -1), inputs: [matrix] },
  { name: "at", call: (a) => api.at(api.transpose(a), 1, 0), inputs: [matrix] },
  { name: "at", call: (a) => api.add(api.at(a, 0, 2), api.at(a, 1, 1)), inputs: [batch] },
  { name: "broadcastTensors", call: (a, b) => weighted(api.broadcastTensors([a, b])), inputs: [matrix, row] },
  { name: "chunk", call: (a) => weighted(api.chunk(a, 4)), inputs: [x] },
  { name: "concat", call: (a, b) => api.concat([a, b, a]), inputs: [matrix, other] },
  { name: "concat", call: (a, b) => api.concat([api.transpose(a), b], -1), inputs: [matrix, square] },
  { name: "cumprod", call: (a) => api.cumprod(a), inputs: [matrix] },
  { name: "cumprod", call: (a) => api.cumprod(a), inputs: [withZeros] },
  { name: "cumprod", call: (a) => api.cumprod(api.transpose(a), 0), inputs: [matrix] },
  { name: "cumsum", call: (a) => api.cumsum(a), inputs: [matrix] },
  { name: "cumsum", call: (a) => api.cumsum(api.transpose(a), 0), inputs: [matrix] },
  { name: "diagonal", call: (a) => api.diagonal(a, 1), inputs: [square] },
  { name: "diagonal", call: (a) => api.diagonal(api.transpose(a, [1, 2, 0]), -1), inputs: [batch] },
  { name: "dot", call: api.dot, inputs: [row, tensor([0.1, 0.7, -2], f64)] },
  { name: "dot", call: (a) => api.dot(a, a), inputs: [row] },
  { name: "einsum", call: (a, b) => api.einsum("ij,kj->ki", a, b), inputs: [matrix, other] },
  { name: "einsum", call: (a, b) => api.einsum("bij,jk", a, b), inputs: [batch, tensor([[1, 0.5], [-0.5, 2]], f64)] }, // prettier-ignore
  { name: "einsum", call: (a) => api.einsum("ii->i", a), inputs: [square] },
  { name: "einsum", call: (a, b, c) => api.einsum("i,ij,j", a, b, c), inputs: [pair, matrix, row] },
  { name: "einsum", call: (a, b) => api.einsum("...i,...i->...", a, b), inputs: [matrix, row] },
  { name: "einsum", call: (a, b) => api.einsum("ij,k->jki", a, b), inputs: [matrix, pair] },
  { name: "einsum", call: (a, b) => api.einsum("ij,ij->j", a, b), inputs: [matrix, other] },
  { name: "expandDims", call: (a) => api.expandDims(api.transpose(a), [0, -1]), inputs: [matrix] },
  { name: "flatten", call: (a) => api.flatten(a, 1), inputs: [batch] },
  { name: "flip", call: (a) => api.flip(a, 1), inputs: [matrix] },
  { name: "flip", call: (a) => api.mul(api.flip(a), a), inputs: [batch] },
  { name: "gather", call: (a) => api.gather(a, whole([[2, 2], [0, -3]])), inputs: [matrix] }, // prettier-ignore
  { name: "gather", call: (a) => api.gather(a, whole([[1, 0, 1], [1, 1, 1]]), 0), inputs: [matrix] }, // prettier-ignore
  { name: "indexSelect", call: (a) => api.indexSelect(a, whole([1, 0, 1])), inputs: [matrix] },
  { name: "indexSelect", call: (a) => api.indexSelect(a, whole([[2, -1], [0, 2]]), 1), inputs: [matrix] }, // prettier-ignore
  { name: "maskedSelect", call: (a) => api.maskedSelect(a, mask), inputs: [matrix] },
  { name: "median", call: (a) => api.median(a), inputs: [matrix] },
  { name: "median", call: (a) => api.median(a, { axes: 1, keepDims: true }), inputs: [matrix] },
  { name: "moveAxis", call: (a) => api.moveAxis(a, 0, -1), inputs: [batch] },
  { name: "norm", call: (a) => api.norm(a), inputs: [matrix] },
  { name: "norm", call: (a) => api.norm(a, { order: 1, axes: 0 }), inputs: [matrix] },
  { name: "norm", call: (a) => api.norm(a, { order: Infinity, axes: 1 }), inputs: [matrix] },
  { name: "norm", call: (a) => api.norm(a, { order: 3, axes: 1, keepDims: true }), inputs: [matrix] },
  { name: "outer", call: api.outer, inputs: [row, pair] },
  { name: "outer", call: api.outer, inputs: [matrix, pair] },
  { name: "pad", call: (a) => api.pad(a, [[1, 0], 2], { value: 3 }), inputs: [matrix] },
  { name: "pad", call: (a) => api.pad(a, [1, [2, 1]], { mode: "reflect" }), inputs: [matrix] },
  { name: "pad", call: (a) => api.pad(a, [2, [0, 3]], { mode: "edge" }), inputs: [matrix] },
  { name: "prod", call: (a) => api.prod(a), inputs: [matrix] },
  { name: "prod", call: (a) => api.prod(a, { axes: 1 }), inputs: [withZeros] },
  { name: "prod", call: (a) => api.prod(a, { axes: [0, 2], keepDims: true }), inputs: [batch] },
  { name: "quantile", call: (a) => api.quantile(a, 0.3), inputs: [matrix] },
  { name: "quantile", call: (a) => api.quantile(a, 0.8, { axes: [0, 2] }), inputs: [batch] },
  { name: "repeat", call: (a) => api.repeat(a, 2, 1), inputs: [matrix] },
  { name: "repeat", call: (a) => api.repeat(a, [2, 0, 1], -1), inputs: [matrix] },
  { name: "roll", call: (a) => api.roll(a, 2, 1), inputs: [matrix] },
  { name: "scatterAdd", call: (a, b) => api.scatterAdd(a, whole([[2, 2], [0, 1]]), b), inputs: [matrix, tensor([[1, 2], [3, 4]], f64)] }, // prettier-ignore
  { name: "slice", call: (a) => api.slice(a, [{ step: -1 }, { start: 1 }]), inputs: [matrix] },
  { name: "slice", call: (a) => api.slice(api.transpose(a), [{ start: -1, step: -2 }]), inputs: [matrix] },
  { name: "slice", call: (a) => api.slice(a, [{ start: 2, stop: 2 }]), inputs: [x] },
  {
    name: "slice",
    call: (a) => api.mul(api.slice(api.broadcastTo(a, [2, 3]), [{ stop: 1 }]), 2),
    inputs: [row],
  },
  { name: "sort", call: (a) => api.sort(a), inputs: [matrix] },
  { name: "sort", call: (a) => api.sort(a, 0, { descending: true }), inputs: [matrix] },
  { name: "split", call: (a) => weighted(api.split(a, [1, 0, 2], 1)), inputs: [matrix] },
  { name: "squeeze", call: (a) => api.squeeze(api.reshape(a, [1, 6, 1])), inputs: [x] },
  { name: "stack", call: (a, b) => api.stack([a, b, a], 1), inputs: [matrix, other] },
  { name: "standardDeviation", call: (a) => api.standardDeviation(a), inputs: [matrix] },
  { name: "standardDeviation", call: (a) => api.standardDeviation(a, { axes: 1, correction: 1 }), inputs: [matrix] }, // prettier-ignore
  { name: "swapAxes", call: (a) => api.swapAxes(a, 0, 2), inputs: [batch] },
  { name: "tensordot", call: (a, b) => api.tensordot(a, b, [[0, 2], [1, 0]]), inputs: [batch, tensor([[1, 0.5], [-0.5, 2]], f64)] }, // prettier-ignore
  { name: "tensordot", call: (a, b) => api.tensordot(a, b, 1), inputs: [matrix, square] },
  { name: "tile", call: (a) => api.tile(a, [2, 1, 2]), inputs: [matrix] },
  { name: "topK", call: (a) => api.topK(a, 2).values, inputs: [matrix] },
  { name: "topK", call: (a) => api.topK(a, 1, 0, { largest: false }).values, inputs: [matrix] },
  { name: "trace", call: (a) => api.trace(a), inputs: [square] },
  { name: "trace", call: (a) => api.trace(a), inputs: [batch] },
  { name: "unique", call: (a) => api.unique(a).values, inputs: [x] },
  { name: "unstack", call: (a) => weighted(api.unstack(a, 1)), inputs: [matrix] },
  { name: "variance", call: (a) => api.variance(a), inputs: [matrix] },
  { name: "variance", call: (a) => api.variance(a, { axes: [0, 2], correction: 1 }), inputs: [batch] },
];

/** Those without one, and why. */
export const structureWithoutGradient: Readonly<Record<string, string>> = {
  argmin: "its result is a position",
  argsort: "its result is a position",
  searchSorted: "its result is a position",
};
