import { tensor } from "../create/tensor.ts";
import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import { elementwiseRows, elementwiseWithoutGradient } from "./gradients-elementwise.fixture.ts";
import { structureRows, structureWithoutGradient } from "./gradients-structure.fixture.ts";

/** One way of calling an operation whose gradient is checked. */
export interface GradientRow {
  /** The exported name of the operation. */
  readonly name: string;
  readonly call: (...inputs: Tensor[]) => Tensor;
  readonly inputs: readonly Tensor[];
}

const f64 = { dtype: "float64" } as const;
const x = tensor([0.3, -1.2, 2.5, 0.7, -0.4, 1.1], f64);
const matrix = tensor([[0.3, -1.2, 2.5], [0.7, -0.4, 1.1]], f64); // prettier-ignore
const other = tensor([[1.3, 0.6, -0.8], [-2.1, 0.9, 0.2]], f64); // prettier-ignore
const row = tensor([0.5, -1.5, 2], f64);
const positive = tensor([[0.3, 1.2, 2.5], [0.7, 0.4, 1.1]], f64); // prettier-ignore
const square = tensor([[0.5, -0.1, 0.2], [0.3, 0.8, -0.6], [1.2, 0.1, -0.9]], f64); // prettier-ignore
const batch = tensor([[[0.3, -1.2], [2.5, 0.7]], [[0.1, 0.2], [-0.3, 1.4]]], f64); // prettier-ignore
const condition = tensor([[1, 0, 1], [0, 1, 0]], { dtype: "bool" }); // prettier-ignore

const image = tensor(
  Array.from({ length: 2 * 5 * 4 * 2 }, (_, i) => Math.sin(1 + 1.7 * i)),
  f64,
);
const images = (x: Tensor): Tensor => api.reshape(x, [2, 5, 4, 2]);
const kernels = tensor(
  Array.from({ length: 3 * 2 * 2 * 4 }, (_, i) => Math.cos(1.3 * i)),
  f64,
);
const filters = (w: Tensor, channels: number): Tensor => api.reshape(w, [3, 2, channels, -1]);

/** Every differentiable operation, also with broadcasting, views, and the same tensor twice. */
export const gradientRows: readonly GradientRow[] = [
  { name: "abs", call: api.abs, inputs: [x] },
  { name: "add", call: api.add, inputs: [matrix, other] },
  { name: "add", call: api.add, inputs: [matrix, row] },
  { name: "add", call: (a) => api.add(a, a), inputs: [x] },
  { name: "broadcastTo", call: (a) => api.broadcastTo(a, [2, 2, 3]), inputs: [matrix] },
  { name: "cast", call: (a) => api.mul(api.cast(a, "float64"), a), inputs: [x] },
  { name: "contiguous", call: (a) => api.contiguous(api.transpose(a)), inputs: [matrix] },
  { name: "avgPool2d", call: (a) => api.avgPool2d(images(a), 2), inputs: [image] },
  { name: "conv1d", call: (a, w) => api.conv1d(api.reshape(a, [4, 10, 2]), api.reshape(w, [3, 2, -1]), { stride: 2, padding: 1, dilation: 2 }), inputs: [image, kernels] }, // prettier-ignore
  { name: "conv2d", call: (a, w) => api.conv2d(images(a), filters(w, 2)), inputs: [image, kernels] },
  { name: "conv2d", call: (a, w) => api.conv2d(images(a), filters(w, 2), { padding: "same", dilation: [2, 1] }), inputs: [image, kernels] }, // prettier-ignore
  { name: "conv2d", call: (a, w) => api.conv2d(images(a), filters(w, 2), { stride: [2, 1], padding: [1, 2] }), inputs: [image, kernels] }, // prettier-ignore
  {
    name: "conv2d",
    call: (a, w) => api.conv2d(images(a), filters(w, 1), { groups: 2 }),
    inputs: [image, kernels],
  },
  {
    name: "conv2d",
    call: (a, w) => api.conv2d(images(a), api.reshape(w, [1, 1, 2, -1])),
    inputs: [image, kernels],
  },
  { name: "div", call: api.div, inputs: [matrix, positive] },
  { name: "div", call: api.div, inputs: [row, positive] },
  { name: "exp", call: api.exp, inputs: [x] },
  { name: "log", call: api.log, inputs: [positive] },
  { name: "logSoftmax", call: (a) => api.logSoftmax(a), inputs: [matrix] },
  { name: "logSoftmax", call: (a) => api.logSoftmax(a, 0), inputs: [matrix] },
  { name: "logSumExp", call: (a) => api.logSumExp(a, { axes: 0 }), inputs: [matrix] },
  { name: "matmul", call: api.matmul, inputs: [matrix, square] },
  { name: "matmul", call: (a, b) => api.matmul(a, api.transpose(b)), inputs: [matrix, other] },
  { name: "matmul", call: (a, b) => api.matmul(api.transpose(a), b), inputs: [matrix, other] },
  { name: "matmul", call: (a) => api.matmul(a, a), inputs: [square] },
  { name: "matmul", call: (a, b) => api.matmul(a, b), inputs: [batch, tensor([[1, 0.5], [-0.5, 2]], f64)] }, // prettier-ignore
  { name: "max", call: (a) => api.max(a, { axes: 1 }), inputs: [matrix] },
  { name: "maximum", call: api.maximum, inputs: [matrix, row] },
  { name: "maxPool2d", call: (a) => api.maxPool2d(images(a), 2), inputs: [image] },
  { name: "maxPool2d", call: (a) => api.maxPool2d(images(a), 3, { stride: 1, padding: 1 }), inputs: [image] },
  { name: "fold", call: (a) => api.fold(api.reshape(a, [2, 2, 1, 2, 5, 2]), [2, 3, 4, 2], { size: [2, 5], stride: [1, 1], dilation: [1, 1], padding: [0, 1], places: [2, 1] }), inputs: [image] }, // prettier-ignore
  { name: "scatterFlat", call: (a) => api.scatterFlat(a, api.tensor([5, 0, 5, 2, 1, 1], { dtype: "int32" }), [7]), inputs: [x] }, // prettier-ignore
  { name: "takeFlat", call: (a) => api.takeFlat(a, api.tensor([5, 0, 5], { dtype: "int32" })), inputs: [x] },
  { name: "unfold", call: (a) => api.unfold(images(a), [2, 3], { padding: 1, stride: 2 }), inputs: [image] },
  { name: "mean", call: (a) => api.mean(a), inputs: [matrix] },
  { name: "mean", call: (a) => api.square(api.mean(a, { axes: 0, keepDims: true })), inputs: [matrix] },
  { name: "min", call: (a) => api.min(a), inputs: [matrix] },
  { name: "minimum", call: api.minimum, inputs: [matrix, row] },
  { name: "mul", call: api.mul, inputs: [matrix, other] },
  { name: "mul", call: api.mul, inputs: [matrix, row] },
  { name: "mul", call: (a) => api.mul(a, a), inputs: [x] },
  { name: "neg", call: api.neg, inputs: [x] },
  { name: "pow", call: api.pow, inputs: [positive, row] },
  { name: "pow", call: (a) => api.pow(a, 3), inputs: [x] },
  { name: "relu", call: api.relu, inputs: [x] },
  { name: "reshape", call: (a) => api.reshape(a, [3, 2]), inputs: [matrix] },
  { name: "reshape", call: (a) => api.reshape(api.transpose(a), [-1]), inputs: [matrix] },
  { name: "sigmoid", call: api.sigmoid, inputs: [x] },
  { name: "sign", call: (a) => api.mul(api.sign(a), a), inputs: [x] },
  { name: "softmax", call: (a) => api.softmax(a), inputs: [matrix] },
  { name: "softplus", call: api.softplus, inputs: [x] },
  { name: "sqrt", call: api.sqrt, inputs: [positive] },
  { name: "square", call: api.square, inputs: [x] },
  { name: "sub", call: api.sub, inputs: [row, matrix] },
  { name: "sum", call: (a) => api.sum(a), inputs: [matrix] },
  { name: "sum", call: (a) => api.square(api.sum(a, { axes: [0, 2] })), inputs: [batch] },
  { name: "sumTo", call: (a) => api.sumTo(a, [2, 1]), inputs: [matrix] },
  { name: "tanh", call: api.tanh, inputs: [x] },
  { name: "transpose", call: (a) => api.mul(api.transpose(a, [2, 0, 1]), 2), inputs: [batch] },
  { name: "where", call: (a, b) => api.where(condition, a, b), inputs: [matrix, row] },
  ...elementwiseRows,
  ...structureRows,
];

/** Exports that are functions of tensors but have no gradient, and why. */
export const withoutGradient: Readonly<Record<string, string>> = {
  argmax: "its result is a position",
  equal: "its result is a truth value",
  greater: "its result is a truth value",
  greaterEqual: "its result is a truth value",
  less: "its result is a truth value",
  lessEqual: "its result is a truth value",
  notEqual: "its result is a truth value",
  ...elementwiseWithoutGradient,
  ...structureWithoutGradient,
  assign: "it overwrites a tensor and refuses to do so while a gradient is recorded",
};
