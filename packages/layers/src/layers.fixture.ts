import type { LayerRow } from "@gradkit/testing";
import type { Generator } from "@gradkit/random";
import * as l from "./index.ts";
import type { Layer } from "./index.ts";

type Row = Omit<LayerRow<Generator>, "name" | "make"> & {
  readonly make: () => Layer;
  /** How many numbers it learns, counted by hand. */
  readonly parameters: number;
  /** How many products it adds up for one input, counted by hand; 0 for most layers without weights. */
  readonly multiplyAdds?: number;
};

const image = [5, 6, 2];
const sequence = [5, 3];
const wholeBatch = "in training, mean and variance are those of the batch";

const activations: readonly (() => Layer)[] = [
  l.identity, l.sigmoid, l.tanh, l.relu, l.leakyRelu, () => l.leakyRelu({ negativeSlope: 0.3 }), l.elu,
  () => l.elu({ alpha: 0.5 }), l.selu, l.gelu, () => l.gelu({ approximate: "tanh" }), l.silu, l.mish, l.softplus, l.softsign,
  l.hardSigmoid, l.hardSwish, l.logSigmoid, l.softmax, l.logSoftmax,
]; // prettier-ignore

/** One row, or several, for each layer: how to make it, what goes in, what it learns, what is special. */
export const layerRows: readonly Row[] = [
  ...activations.map((make) => ({ make, input: [3, 4], parameters: 0 })),
  { make: () => l.activation("identity", (x) => x), input: [3], parameters: 0 },
  { make: () => l.lambda((x) => x, { kind: "identity" }), input: [3], parameters: 0 },
  { make: () => l.prelu(4), input: [3, 4], parameters: 4 },

  { make: () => l.dense(4, 3), input: [4], parameters: 15, multiplyAdds: 12 },
  { make: () => l.dense(4, 3, { bias: false }), input: [4], parameters: 12, multiplyAdds: 12 },
  { make: () => l.dense(4, 3, { weight: l.heNormal(2), bias: l.constant(1) }), input: [2, 4], parameters: 15, multiplyAdds: 24 },
  { make: () => l.embedding(7, 3), input: [4], indices: 7, parameters: 21 },

  { make: () => l.conv1d(3, 4, { kernel: 2 }), input: sequence, parameters: 28, multiplyAdds: 4 * 24 },
  { make: () => l.conv1d(3, 6, { kernel: 3, groups: 3, padding: "same", dilation: 2, bias: false }), input: sequence, parameters: 18, multiplyAdds: 5 * 18 },
  { make: () => l.conv2d(2, 4, { kernel: 3 }), input: image, parameters: 76, multiplyAdds: 12 * 72 },
  { make: () => l.conv2d(2, 4, { kernel: [3, 2], padding: "same", groups: 2 }), input: image, parameters: 28, multiplyAdds: 30 * 24 },
  { make: () => l.conv2d(2, 2, { kernel: 3, stride: 2, padding: 1, dilation: 2, bias: false }), input: [7, 7, 2], parameters: 36, multiplyAdds: 9 * 36 },
  { make: () => l.convTranspose1d(3, 4, { kernel: 3, stride: 2 }), input: sequence, parameters: 40, multiplyAdds: 5 * 36 },
  { make: () => l.convTranspose1d(4, 2, { kernel: 3, stride: 3, padding: 1, outputPadding: 2, groups: 2, bias: false }), input: [3, 4], parameters: 12, multiplyAdds: 3 * 12 },
  { make: () => l.convTranspose2d(2, 3, { kernel: 2, stride: 2 }), input: [3, 2, 2], parameters: 27, multiplyAdds: 6 * 24 },
  { make: () => l.convTranspose2d(2, 4, { kernel: [3, 2], stride: [2, 1], padding: [1, 0], outputPadding: [1, 0], groups: 2, dilation: [1, 2] }), input: [3, 2, 2], parameters: 28, multiplyAdds: 6 * 24 },
  { make: () => l.depthwiseConv2d(2, 4, { kernel: 3, padding: "same" }), input: image, parameters: 40, multiplyAdds: 30 * 36 },
  { make: () => l.separableConv2d(2, 3, { kernel: [2, 3], multiplier: 2 }), input: image, parameters: 24 + 12 + 3, multiplyAdds: 16 * (24 + 12) },

  { make: () => l.maxPool1d(2), input: sequence, parameters: 0 },
  { make: () => l.avgPool1d(3, { stride: 1, padding: 1 }), input: sequence, parameters: 0 },
  { make: () => l.maxPool2d(2), input: image, parameters: 0 },
  { make: () => l.avgPool2d(3, { stride: 1, padding: 1 }), input: image, parameters: 0 },
  { make: () => l.adaptiveAvgPool1d(3), input: sequence, parameters: 0 },
  { make: () => l.adaptiveMaxPool1d(3), input: sequence, parameters: 0 },
  { make: () => l.adaptiveAvgPool2d([2, 4]), input: image, parameters: 0 },
  { make: () => l.adaptiveMaxPool2d(3), input: image, parameters: 0 },
  { make: () => l.globalAvgPool1d(), input: sequence, parameters: 0 },
  { make: () => l.globalMaxPool1d(), input: sequence, parameters: 0 },
  { make: () => l.globalAvgPool2d(), input: image, parameters: 0 },
  { make: () => l.globalMaxPool2d(), input: image, parameters: 0 },

  { make: () => l.batchNorm(3), input: [3], parameters: 6, dependsOnBatch: wholeBatch },
  { make: () => l.batchNorm(2, { momentum: 0.3, epsilon: 1e-3, affine: false }), input: image, parameters: 0, dependsOnBatch: wholeBatch },
  { make: () => l.layerNorm(4), input: [3, 4], parameters: 8 },
  { make: () => l.layerNorm([3, 4], { epsilon: 1e-3 }), input: [2, 3, 4], parameters: 24 },
  { make: () => l.layerNorm(4, { affine: false }), input: [4], parameters: 0 },
  { make: () => l.groupNorm(2, 4), input: [3, 2, 4], parameters: 8 },
  { make: () => l.groupNorm(2, 4, { affine: false }), input: [4], parameters: 0 },
  { make: () => l.instanceNorm(2), input: image, parameters: 0 },
  { make: () => l.instanceNorm(3, { affine: true }), input: sequence, parameters: 6 },
  { make: () => l.rmsNorm(4), input: [3, 4], parameters: 4 },

  { make: () => l.dropout(0.4), input: [3, 4], parameters: 0, random: true },
  { make: () => l.spatialDropout(0.4), input: [3, 3, 6], parameters: 0, random: true },

  { make: () => l.flatten(), input: [2, 3], parameters: 0 },
  { make: () => l.reshape([3, 2]), input: [6], parameters: 0 },
  { make: () => l.zeroPadding1d([2, 1]), input: sequence, parameters: 0 },
  { make: () => l.zeroPadding2d([1, 2]), input: image, parameters: 0 },
  { make: () => l.zeroPadding2d({ top: 0, bottom: 1, left: 2, right: 3 }), input: image, parameters: 0 },
  { make: () => l.upsample1d(3), input: sequence, parameters: 0 },
  { make: () => l.upsample1d(3, { method: "linear" }), input: sequence, parameters: 0 },
  { make: () => l.upsample2d([2, 3]), input: image, parameters: 0 },
  { make: () => l.upsample2d(2, { method: "bilinear" }), input: image, parameters: 0 },

  { make: () => l.simpleRnn(3, 2), input: sequence, parameters: 14, multiplyAdds: 5 * 10 },
  { make: () => l.simpleRnn(3, 2, { activation: "relu", output: "sequence" }), input: sequence, parameters: 14, multiplyAdds: 5 * 10 },
  { make: () => l.lstm(3, 2), input: sequence, parameters: 56, multiplyAdds: 5 * 40 },
  { make: () => l.lstm(3, 2, { output: "sequence", bidirectional: true, forgetBias: 0 }), input: sequence, parameters: 112, multiplyAdds: 5 * 80 },
  { make: () => l.gru(3, 2, { bidirectional: true }), input: sequence, parameters: 84, multiplyAdds: 5 * 60 },
  { make: () => l.gru(3, 2, { output: "sequence", bias: l.normal(0.5) }), input: [1, 3], parameters: 42, multiplyAdds: 30 },
  { make: () => l.multiHeadAttention(4, 2), input: [3, 4], parameters: 80, multiplyAdds: 4 * 3 * 16 + 2 * 9 * 4 },
  { make: () => l.multiHeadAttention(4, 2, { causal: true, dropout: 0.3 }), input: [3, 4], random: true, parameters: 80, multiplyAdds: 4 * 3 * 16 + 2 * 9 * 4 },
  { make: () => l.transformerEncoderBlock(4, { heads: 2, hidden: 6, dropout: 0.2 }), input: [3, 4], random: true, parameters: 80 + 58 + 16, multiplyAdds: 192 + 72 + 144 },
  { make: () => l.transformerEncoderBlock(4, { heads: 1, hidden: 3, dropout: 0, norm: "pre", activation: l.gelu(), causal: true }), input: [3, 4], parameters: 80 + 31 + 16, multiplyAdds: 192 + 72 + 72 },
  { make: () => l.positionalEncoding(5), input: [3, 5], parameters: 0 },

  { make: () => l.sequential(l.dense(4, 3), l.relu()), input: [4], parameters: 15, multiplyAdds: 12 },
  { make: () => l.sequential(), input: [4], parameters: 0 },
  { make: () => l.sequential(l.dropout(0.3), l.dense(4, 3), l.batchNorm(3)), input: [4], random: true, parameters: 21, multiplyAdds: 12, dependsOnBatch: wholeBatch },
  { make: () => l.residual(l.dense(4, 4)), input: [4], parameters: 20, multiplyAdds: 16 },
  { make: () => l.residual(l.dense(4, 3), l.dense(4, 3, { bias: false })), input: [4], parameters: 27, multiplyAdds: 24 },
  { make: () => l.parallel([l.dense(4, 3), l.dense(4, 2), l.identity()], { merge: "concat" }), input: [4], parameters: 25, multiplyAdds: 20 },
  { make: () => l.parallel([l.dense(4, 3), l.dense(4, 3)], { merge: "add" }), input: [4], parameters: 30, multiplyAdds: 24 },
  { make: () => l.shared("a", l.dense(4, 3)), input: [4], parameters: 15, multiplyAdds: 12 },
  { make: () => { const a = l.shared("a", l.dense(4, 4)); return l.sequential(a, l.tanh(), l.residual(a)); }, input: [4], parameters: 20, multiplyAdds: 32 },
]; // prettier-ignore

/** Each initializer, made in every way that matters. */
export const initializerRows: readonly l.Initializer[] = [
  l.allOnes(), l.allZeros(), l.constant(0.25), l.uniform(0.5), l.uniform(-1, 2), l.normal(), l.normal(0.5), l.truncatedNormal(0.5),
  l.glorotUniform(), l.glorotUniform(2), l.glorotNormal(), l.glorotNormal(2), l.heUniform(), l.heUniform(2), l.heNormal(),
  l.heNormal(2), l.leCunUniform(), l.leCunUniform(2), l.leCunNormal(), l.leCunNormal(2), l.orthogonal(), l.orthogonal(2),
  l.identityMatrix(), l.identityMatrix(2),
]; // prettier-ignore
