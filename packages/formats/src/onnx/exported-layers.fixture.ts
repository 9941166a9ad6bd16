import * as l from "@gradkit/layers";
import type { Layer } from "@gradkit/layers";
import type { Shape } from "@gradkit/tensor";

/** A layer, the shape of one sample, and how many different whole numbers go in if it takes indices. */
export interface ExportedRow {
  readonly name: string;
  readonly layer: Layer;
  readonly input: Shape;
  readonly indices?: number;
}

const image = [5, 6, 2];
const sequence = [5, 3];
const tied = l.shared("a", l.dense(4, 4));

const rows: readonly Omit<ExportedRow, "name">[] = [
  ...[
    l.identity(), l.sigmoid(), l.tanh(), l.relu(), l.leakyRelu({ negativeSlope: 0.3 }), l.elu(), l.elu({ alpha: 0.5 }),
    l.selu(), l.gelu(), l.gelu({ approximate: "tanh" }), l.silu(), l.mish(), l.softplus(), l.softsign(), l.hardSigmoid(),
    l.hardSwish(), l.logSigmoid(), l.softmax(), l.logSoftmax(), l.prelu(4), l.dropout(0.4), l.flatten(), l.rmsNorm(4),
  ].map((layer) => ({ layer, input: [3, 4] })),
  { layer: l.dense(4, 3), input: [4] },
  { layer: l.dense(4, 3, { bias: false }), input: [4] },
  { layer: l.dense(4, 3), input: [2, 4] },
  { layer: l.dense(4, 3, { bias: false }), input: [2, 5, 4] },
  { layer: l.embedding(7, 3), input: [4], indices: 7 },
  { layer: l.conv1d(3, 4, { kernel: 2 }), input: sequence },
  { layer: l.conv1d(3, 6, { kernel: 3, groups: 3, padding: "same", dilation: 2, bias: false }), input: sequence },
  { layer: l.conv2d(2, 4, { kernel: 3 }), input: image },
  { layer: l.conv2d(2, 4, { kernel: [3, 2], padding: "same", groups: 2 }), input: image },
  { layer: l.conv2d(2, 2, { kernel: [4, 2], padding: "same", stride: 2 }), input: image },
  { layer: l.conv2d(2, 2, { kernel: 3, stride: 2, padding: 1, dilation: 2, bias: false }), input: [7, 7, 2] },
  { layer: l.convTranspose1d(3, 4, { kernel: 3, stride: 2 }), input: sequence },
  { layer: l.convTranspose1d(4, 2, { kernel: 3, stride: 3, padding: 1, outputPadding: 2, groups: 2, bias: false }), input: [3, 4] },
  { layer: l.convTranspose2d(2, 3, { kernel: 2, stride: 2 }), input: [3, 2, 2] },
  { layer: l.convTranspose2d(2, 4, { kernel: [3, 2], stride: [2, 1], padding: [1, 0], outputPadding: [1, 0], groups: 2, dilation: [1, 2] }), input: [3, 2, 2] },
  { layer: l.depthwiseConv2d(2, 4, { kernel: 3, padding: "same" }), input: image },
  { layer: l.separableConv2d(2, 3, { kernel: [2, 3], multiplier: 2 }), input: image },
  { layer: l.maxPool1d(2), input: sequence },
  { layer: l.avgPool1d(3, { stride: 1, padding: 1 }), input: sequence },
  { layer: l.maxPool2d(2), input: image },
  { layer: l.maxPool2d([3, 2], { stride: 1, padding: "same" }), input: image },
  { layer: l.avgPool2d(3, { stride: 1, padding: 1 }), input: image },
  { layer: l.avgPool2d(2, { stride: 1, dilation: 2 }), input: image },
  { layer: l.adaptiveAvgPool1d(3), input: sequence },
  { layer: l.adaptiveMaxPool1d(3), input: sequence },
  { layer: l.adaptiveAvgPool2d([2, 4]), input: image },
  { layer: l.adaptiveMaxPool2d([5, 3]), input: image },
  { layer: l.globalAvgPool1d(), input: sequence },
  { layer: l.globalMaxPool1d(), input: sequence },
  { layer: l.globalAvgPool2d(), input: image },
  { layer: l.globalMaxPool2d(), input: image },
  { layer: l.batchNorm(3), input: [3] },
  { layer: l.batchNorm(3), input: sequence },
  { layer: l.batchNorm(2, { epsilon: 1e-3, affine: false }), input: image },
  { layer: l.layerNorm(4), input: [3, 4] },
  { layer: l.layerNorm([3, 4], { epsilon: 1e-3 }), input: [2, 3, 4] },
  { layer: l.layerNorm(4, { affine: false }), input: [4] },
  { layer: l.groupNorm(2, 4), input: [3, 2, 4] },
  { layer: l.groupNorm(2, 4, { affine: false }), input: [4] },
  { layer: l.instanceNorm(2), input: image },
  { layer: l.instanceNorm(3, { affine: true }), input: sequence },
  { layer: l.spatialDropout(0.4), input: [3, 3, 6] },
  { layer: l.reshape([3, 2]), input: [6] },
  { layer: l.zeroPadding1d([2, 1]), input: sequence },
  { layer: l.zeroPadding2d({ top: 0, bottom: 1, left: 2, right: 3 }), input: image },
  { layer: l.upsample1d(3), input: sequence },
  { layer: l.upsample1d(3, { method: "linear" }), input: sequence },
  { layer: l.upsample2d([2, 3]), input: image },
  { layer: l.upsample2d([3, 2], { method: "bilinear" }), input: image },
  { layer: l.simpleRnn(3, 2), input: sequence },
  { layer: l.simpleRnn(3, 2, { activation: "relu", output: "sequence", bidirectional: true }), input: sequence },
  { layer: l.lstm(3, 2), input: sequence },
  { layer: l.lstm(3, 2, { output: "sequence", bidirectional: true, forgetBias: 0 }), input: sequence },
  { layer: l.gru(3, 2, { bidirectional: true, bias: l.normal(0.5) }), input: sequence },
  { layer: l.gru(3, 2, { output: "sequence", bias: l.normal(0.5) }), input: [1, 3] },
  { layer: l.multiHeadAttention(4, 2), input: [3, 4] },
  { layer: l.multiHeadAttention(4, 2, { causal: true, dropout: 0.3 }), input: [3, 4] },
  { layer: l.transformerEncoderBlock(4, { heads: 2, hidden: 6 }), input: [3, 4] },
  { layer: l.transformerEncoderBlock(4, { heads: 1, hidden: 3, norm: "pre", activation: l.gelu(), causal: true }), input: [3, 4] },
  { layer: l.positionalEncoding(5), input: [3, 5] },
  { layer: l.sequential(), input: [4] },
  { layer: l.sequential(l.conv2d(2, 4, { kernel: 3 }), l.prelu(4), l.softmax(), l.zeroPadding2d(1)), input: image },
  { layer: l.sequential(l.conv2d(2, 4, { kernel: 3 }), l.zeroPadding2d([1, 2]), l.globalMaxPool2d()), input: image },
  { layer: l.residual(l.dense(4, 4)), input: [4] },
  { layer: l.residual(l.conv2d(2, 2, { kernel: 3, padding: "same" })), input: image },
  { layer: l.residual(l.conv2d(2, 3, { kernel: 1 }), l.conv2d(2, 3, { kernel: 1, bias: false })), input: image },
  { layer: l.parallel([l.dense(4, 3), l.dense(4, 2), l.identity()], { merge: "concat" }), input: [4] },
  { layer: l.parallel([l.conv2d(2, 3, { kernel: 1 }), l.conv2d(2, 1, { kernel: 1 })], { merge: "concat" }), input: image },
  { layer: l.parallel([l.dense(4, 3), l.dense(4, 3)], { merge: "add" }), input: [4] },
  { layer: l.sequential(tied, l.tanh(), l.residual(tied)), input: [4] },
]; // prettier-ignore

/** Every layer that ONNX can express, in the ways that matter. */
export const exportedLayers: readonly ExportedRow[] = rows.map((row, i) => ({
  ...row,
  name: `${i} ${row.layer.kind} ${JSON.stringify(row.layer.config).slice(0, 60)}`,
}));

/** Whole models. */
export const exportedModels: readonly ExportedRow[] = [
  { name: "MLP", layer: l.sequential(l.dense(20, 16), l.relu(), l.dense(16, 5), l.softmax()), input: [20] },
  {
    name: "LeNet",
    layer: l.sequential(
      l.conv2d(1, 6, { kernel: 5, padding: "same" }), l.tanh(), l.avgPool2d(2),
      l.conv2d(6, 16, { kernel: 5 }), l.tanh(), l.maxPool2d(2),
      l.flatten(), l.dense(400, 120), l.tanh(), l.dense(120, 84), l.tanh(), l.dense(84, 10),
    ),
    input: [28, 28, 1],
  },
  {
    name: "CNN with batch norm",
    layer: l.sequential(
      l.conv2d(3, 8, { kernel: 3, padding: 1, bias: false }), l.batchNorm(8), l.relu(), l.maxPool2d(2),
      l.conv2d(8, 12, { kernel: 3, padding: "same" }), l.batchNorm(12), l.leakyRelu(), l.dropout(0.2),
      l.globalAvgPool2d(), l.dense(12, 4),
    ),
    input: [12, 10, 3],
  },
  {
    name: "LSTM",
    layer: l.sequential(l.embedding(11, 6), l.lstm(6, 5, { output: "sequence" }), l.lstm(5, 4), l.dense(4, 11)),
    input: [7],
    indices: 11,
  },
  {
    name: "transformer",
    layer: l.sequential(
      l.embedding(11, 8), l.positionalEncoding(8), l.transformerEncoderBlock(8, { heads: 2, norm: "pre" }),
      l.transformerEncoderBlock(8, { heads: 4, activation: l.gelu() }), l.globalAvgPool1d(), l.dense(8, 3),
    ),
    input: [6],
    indices: 11,
  },
]; // prettier-ignore
