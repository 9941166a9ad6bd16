import * as api from "../index.ts";
import type { Tensor } from "../tensor.ts";
import type { GradientRow } from "./gradients.fixture.ts";

const f64 = { dtype: "float64" } as const;
const x = api.tensor([0.3, -1.2, 2.5, 0.7, -0.4, 1.1], f64);
const inside = api.tensor([0.3, -0.9, 0.55, -0.2, 0.05, 0.72], f64);
const above = api.tensor([1.3, 2.4, 5.5, 1.1], f64);
const matrix = api.tensor([[0.3, -1.2, 2.5], [0.7, -0.4, 1.1]], f64); // prettier-ignore
const positive = api.tensor([[0.3, 1.2, 2.5], [0.7, 0.4, 1.1]], f64); // prettier-ignore
const row = api.tensor([0.5, -1.5, 2], f64);
const wide = api.tensor([-4.5, -2.2, -0.3, 0.4, 1.9, 3.6], f64);

const image = api.tensor(Array.from({ length: 2 * 5 * 4 * 2 }, (_, i) => Math.sin(1 + 1.7 * i)), f64); // prettier-ignore
const weights = api.tensor(Array.from({ length: 3 * 2 * 4 * 2 }, (_, i) => Math.cos(1.3 * i)), f64); // prettier-ignore
const images = (a: Tensor): Tensor => api.reshape(a, [2, 5, 4, 2]);
const sequences = (a: Tensor): Tensor => api.reshape(a, [4, 10, 2]);
const grid = (indexing: "xy" | "ij", ...vectors: Tensor[]): Tensor =>
  api.meshgrid(vectors, { indexing }).reduce((a, b) => api.mul(a, b));

/** Elementwise functions, activations, and windows. */
export const elementwiseRows: readonly GradientRow[] = [
  { name: "acos", call: api.acos, inputs: [inside] },
  { name: "acosh", call: api.acosh, inputs: [above] },
  { name: "asin", call: api.asin, inputs: [inside] },
  { name: "asinh", call: api.asinh, inputs: [x] },
  { name: "atan", call: api.atan, inputs: [x] },
  { name: "atan2", call: api.atan2, inputs: [matrix, row] },
  { name: "atan2", call: (a) => api.atan2(1.5, a), inputs: [x] },
  { name: "atanh", call: api.atanh, inputs: [inside] },
  { name: "cbrt", call: api.cbrt, inputs: [x] },
  { name: "ceil", call: (a) => api.mul(api.ceil(a), a), inputs: [x] },
  { name: "clip", call: (a) => api.clip(a, { min: -1, max: 1 }), inputs: [x] },
  { name: "clip", call: (a) => api.clip(a, { max: 1 }), inputs: [x] },
  { name: "cos", call: api.cos, inputs: [x] },
  { name: "cosh", call: api.cosh, inputs: [x] },
  { name: "elu", call: (a) => api.elu(a), inputs: [x] },
  { name: "elu", call: (a) => api.elu(a, { alpha: 0.7 }), inputs: [x] },
  { name: "erf", call: api.erf, inputs: [x] },
  { name: "erfc", call: api.erfc, inputs: [x] },
  { name: "erfInv", call: api.erfInv, inputs: [inside] },
  { name: "exp2", call: api.exp2, inputs: [x] },
  { name: "expm1", call: api.expm1, inputs: [x] },
  { name: "floor", call: (a) => api.mul(api.floor(a), a), inputs: [x] },
  { name: "floorDiv", call: (a, b) => api.mul(api.floorDiv(a, b), a), inputs: [matrix, row] },
  { name: "gelu", call: (a) => api.gelu(a), inputs: [x] },
  { name: "gelu", call: (a) => api.gelu(a, { approximate: "tanh" }), inputs: [x] },
  { name: "hardSigmoid", call: api.hardSigmoid, inputs: [wide] },
  { name: "hardSwish", call: api.hardSwish, inputs: [wide] },
  { name: "hypot", call: api.hypot, inputs: [matrix, row] },
  { name: "leakyRelu", call: (a) => api.leakyRelu(a), inputs: [x] },
  { name: "leakyRelu", call: (a) => api.leakyRelu(a, { negativeSlope: 0.3 }), inputs: [x] },
  { name: "log10", call: api.log10, inputs: [positive] },
  { name: "log1p", call: api.log1p, inputs: [positive] },
  { name: "log2", call: api.log2, inputs: [positive] },
  { name: "logSigmoid", call: api.logSigmoid, inputs: [x] },
  { name: "mish", call: api.mish, inputs: [x] },
  { name: "mod", call: api.mod, inputs: [matrix, row] },
  { name: "reciprocal", call: api.reciprocal, inputs: [x] },
  { name: "round", call: (a) => api.mul(api.round(a), a), inputs: [inside] },
  { name: "rsqrt", call: api.rsqrt, inputs: [positive] },
  { name: "selu", call: api.selu, inputs: [x] },
  { name: "silu", call: api.silu, inputs: [x] },
  { name: "sin", call: api.sin, inputs: [x] },
  { name: "sinh", call: api.sinh, inputs: [x] },
  { name: "softsign", call: api.softsign, inputs: [x] },
  { name: "tan", call: api.tan, inputs: [inside] },
  { name: "trunc", call: (a) => api.mul(api.trunc(a), a), inputs: [x] },

  { name: "diag", call: (a) => api.diag(a), inputs: [row] },
  { name: "diag", call: (a) => api.diag(a, -1), inputs: [matrix] },
  { name: "meshgrid", call: (a, b, c) => grid("xy", a, b, c), inputs: [row, inside, above] },
  { name: "meshgrid", call: (a, b) => grid("ij", a, b), inputs: [row, inside] },
  { name: "tril", call: (a) => api.tril(a, -1), inputs: [matrix] },
  { name: "triu", call: (a) => api.triu(a, 1), inputs: [matrix] },

  { name: "adaptiveAvgPool1d", call: (a) => api.adaptiveAvgPool1d(sequences(a), 4), inputs: [image] },
  { name: "adaptiveAvgPool2d", call: (a) => api.adaptiveAvgPool2d(images(a), [3, 2]), inputs: [image] },
  { name: "adaptiveMaxPool1d", call: (a) => api.adaptiveMaxPool1d(sequences(a), 4), inputs: [image] },
  { name: "adaptiveMaxPool2d", call: (a) => api.adaptiveMaxPool2d(images(a), [2, 3]), inputs: [image] },
  {
    name: "avgPool1d",
    call: (a) => api.avgPool1d(sequences(a), 3, { stride: 2, padding: 1 }),
    inputs: [image],
  },
  {
    name: "maxPool1d",
    call: (a) => api.maxPool1d(sequences(a), 3, { stride: 2, padding: "same" }),
    inputs: [image],
  },
  {
    name: "convTranspose1d",
    call: (a, w) =>
      api.convTranspose1d(sequences(a), api.reshape(w, [6, 4, 2]), {
        stride: 2,
        padding: 1,
        outputPadding: 1,
      }),
    inputs: [image, weights],
  },
  {
    name: "convTranspose2d",
    call: (a, w) => api.convTranspose2d(images(a), api.reshape(w, [3, 2, 4, 2]), { stride: [2, 1] }),
    inputs: [image, weights],
  },
  {
    name: "convTranspose2d",
    call: (a, w) =>
      api.convTranspose2d(images(a), api.reshape(w, [3, 4, 2, 2]), {
        stride: 2,
        padding: [1, 2],
        dilation: [2, 1],
        outputPadding: [1, 0],
        groups: 2,
      }),
    inputs: [image, weights],
  },
];

/** Those without a gradient, and why. */
export const elementwiseWithoutGradient: Readonly<Record<string, string>> = {
  all: "its result is a truth value",
  allClose: "its result is a truth value",
  any: "its result is a truth value",
  isClose: "its result is a truth value",
  isFinite: "its result is a truth value",
  isInfinite: "its result is a truth value",
  isNaN: "its result is a truth value",
  logicalAnd: "its result is a truth value",
  logicalNot: "its result is a truth value",
  logicalOr: "its result is a truth value",
  logicalXor: "its result is a truth value",
};
