import type {
  EluOptions,
  GeluOptions,
  LeakyReluOptions,
  Pair,
  SequenceWindowOptions,
  Shape,
  WindowOptions,
} from "@gradkit/tensor";
import { adaptiveAvgPool1d } from "./adaptive-avg-pool1d.ts";
import { adaptiveAvgPool2d } from "./adaptive-avg-pool2d.ts";
import { adaptiveMaxPool1d } from "./adaptive-max-pool1d.ts";
import { adaptiveMaxPool2d } from "./adaptive-max-pool2d.ts";
import { avgPool1d } from "./avg-pool1d.ts";
import { avgPool2d } from "./avg-pool2d.ts";
import { batchNorm, type BatchNormOptions } from "./batch-norm.ts";
import type { Layers } from "./chain.ts";
import { convTranspose1d, type ConvTranspose1dOptions } from "./conv-transpose1d.ts";
import { convTranspose2d, type ConvTranspose2dOptions } from "./conv-transpose2d.ts";
import { conv1d, type Conv1dOptions } from "./conv1d.ts";
import { conv2d, type Conv2dOptions } from "./conv2d.ts";
import { dense, type DenseOptions } from "./dense.ts";
import { depthwiseConv2d, type DepthwiseConv2dOptions } from "./depthwise-conv2d.ts";
import { dropout } from "./dropout.ts";
import { elu } from "./elu.ts";
import { embedding, type EmbeddingOptions } from "./embedding.ts";
import { flatten } from "./flatten.ts";
import { gelu } from "./gelu.ts";
import { globalAvgPool1d } from "./global-avg-pool1d.ts";
import { globalAvgPool2d } from "./global-avg-pool2d.ts";
import { globalMaxPool1d } from "./global-max-pool1d.ts";
import { globalMaxPool2d } from "./global-max-pool2d.ts";
import { groupNorm, type GroupNormOptions } from "./group-norm.ts";
import { gru } from "./gru.ts";
import { hardSigmoid } from "./hard-sigmoid.ts";
import { hardSwish } from "./hard-swish.ts";
import { identity } from "./identity.ts";
import { instanceNorm } from "./instance-norm.ts";
import type { Layer } from "./layer.ts";
import { layerNorm, type LayerNormOptions } from "./layer-norm.ts";
import { leakyRelu } from "./leaky-relu.ts";
import { logSigmoid } from "./log-sigmoid.ts";
import { logSoftmax } from "./log-softmax.ts";
import { lstm, type LstmOptions } from "./lstm.ts";
import { maxPool1d } from "./max-pool1d.ts";
import { maxPool2d } from "./max-pool2d.ts";
import { mish } from "./mish.ts";
import { multiHeadAttention, type MultiHeadAttentionOptions } from "./multi-head-attention.ts";
import { parallel, type Merge } from "./parallel.ts";
import { positionalEncoding } from "./positional-encoding.ts";
import { prelu, type PreluOptions } from "./prelu.ts";
import type { RecurrentOptions } from "./recurrent.ts";
import { relu } from "./relu.ts";
import { reshape } from "./reshape.ts";
import { residual } from "./residual.ts";
import { rmsNorm } from "./rms-norm.ts";
import { selu } from "./selu.ts";
import { separableConv2d, type SeparableConv2dOptions } from "./separable-conv2d.ts";
import { sequential } from "./sequential.ts";
import { shared } from "./shared.ts";
import { sigmoid } from "./sigmoid.ts";
import { silu } from "./silu.ts";
import { simpleRnn, type SimpleRnnOptions } from "./simple-rnn.ts";
import { softmax } from "./softmax.ts";
import { softplus } from "./softplus.ts";
import { softsign } from "./softsign.ts";
import { spatialDropout } from "./spatial-dropout.ts";
import { tanh } from "./tanh.ts";
import { transformerEncoderBlock, type TransformerEncoderBlockOptions } from "./transformer-encoder-block.ts";
import { upsample1d, type Upsample1dOptions } from "./upsample1d.ts";
import { upsample2d, type Upsample2dOptions } from "./upsample2d.ts";
import { zeroPadding1d } from "./zero-padding1d.ts";
import { zeroPadding2d, type PaddingEdges } from "./zero-padding2d.ts";

type Widths = { readonly inputs: number; readonly outputs: number };
type Features = { readonly features: number };

/**
 * Builders of all layers of this package by kind, for `buildLayer`. Only who imports this table has all layers in the
 * bundle. Layers of one's own join it with `{ ...layerKinds, mine: (config) => mine(config) }`.
 *
 * @example
 * import { layerKinds } from "@gradkit/layers";
 * console.log(layerKinds.dense({ inputs: 3, outputs: 2 }).outputShape([3])); // [ 2 ]
 */
export const layerKinds = {
  adaptiveAvgPool1d: ({ size }: { readonly size: number }): Layer => adaptiveAvgPool1d(size),
  adaptiveAvgPool2d: ({ size }: { readonly size: Pair }): Layer => adaptiveAvgPool2d(size),
  adaptiveMaxPool1d: ({ size }: { readonly size: number }): Layer => adaptiveMaxPool1d(size),
  adaptiveMaxPool2d: ({ size }: { readonly size: Pair }): Layer => adaptiveMaxPool2d(size),
  avgPool1d: ({ size, ...options }: { readonly size: number } & SequenceWindowOptions): Layer =>
    avgPool1d(size, options),
  avgPool2d: ({ size, ...options }: { readonly size: Pair } & WindowOptions): Layer =>
    avgPool2d(size, options),
  batchNorm: ({ features, ...options }: Features & BatchNormOptions): Layer => batchNorm(features, options),
  conv1d: ({ inputs, outputs, ...options }: Widths & Conv1dOptions): Layer =>
    conv1d(inputs, outputs, options),
  conv2d: ({ inputs, outputs, ...options }: Widths & Conv2dOptions): Layer =>
    conv2d(inputs, outputs, options),
  convTranspose1d: ({ inputs, outputs, ...options }: Widths & ConvTranspose1dOptions): Layer =>
    convTranspose1d(inputs, outputs, options),
  convTranspose2d: ({ inputs, outputs, ...options }: Widths & ConvTranspose2dOptions): Layer =>
    convTranspose2d(inputs, outputs, options),
  dense: ({ inputs, outputs, ...options }: Widths & DenseOptions): Layer => dense(inputs, outputs, options),
  depthwiseConv2d: ({ inputs, outputs, ...options }: Widths & DepthwiseConv2dOptions): Layer =>
    depthwiseConv2d(inputs, outputs, options),
  dropout: ({ rate }: { readonly rate: number }): Layer => dropout(rate),
  elu: (options: EluOptions): Layer => elu(options),
  embedding: ({
    count,
    width,
    ...options
  }: { readonly count: number; readonly width: number } & EmbeddingOptions): Layer =>
    embedding(count, width, options),
  flatten: (): Layer => flatten(),
  gelu: (options: GeluOptions): Layer => gelu(options),
  globalAvgPool1d: (): Layer => globalAvgPool1d(),
  globalAvgPool2d: (): Layer => globalAvgPool2d(),
  globalMaxPool1d: (): Layer => globalMaxPool1d(),
  globalMaxPool2d: (): Layer => globalMaxPool2d(),
  groupNorm: ({
    groups,
    channels,
    ...options
  }: { readonly groups: number; readonly channels: number } & GroupNormOptions): Layer =>
    groupNorm(groups, channels, options),
  gru: ({
    inputs,
    units,
    ...options
  }: { readonly inputs: number; readonly units: number } & RecurrentOptions): Layer =>
    gru(inputs, units, options),
  hardSigmoid: (): Layer => hardSigmoid(),
  hardSwish: (): Layer => hardSwish(),
  identity: (): Layer => identity(),
  instanceNorm: ({ channels, ...options }: { readonly channels: number } & GroupNormOptions): Layer =>
    instanceNorm(channels, options),
  layerNorm: ({
    shape,
    ...options
  }: { readonly shape: number | readonly [...Shape, number] } & LayerNormOptions): Layer =>
    layerNorm(shape, options),
  leakyRelu: (options: LeakyReluOptions): Layer => leakyRelu(options),
  logSigmoid: (): Layer => logSigmoid(),
  logSoftmax: (): Layer => logSoftmax(),
  lstm: ({
    inputs,
    units,
    ...options
  }: { readonly inputs: number; readonly units: number } & LstmOptions): Layer =>
    lstm(inputs, units, options),
  maxPool1d: ({ size, ...options }: { readonly size: number } & SequenceWindowOptions): Layer =>
    maxPool1d(size, options),
  maxPool2d: ({ size, ...options }: { readonly size: Pair } & WindowOptions): Layer =>
    maxPool2d(size, options),
  mish: (): Layer => mish(),
  multiHeadAttention: ({
    width,
    heads,
    ...options
  }: { readonly width: number; readonly heads: number } & MultiHeadAttentionOptions): Layer =>
    multiHeadAttention(width, heads, options),
  parallel: ({ layers, merge }: { readonly layers: Layers; readonly merge: Merge }): Layer =>
    parallel<Layers, Merge>(layers, { merge }),
  positionalEncoding: ({ width }: { readonly width: number }): Layer => positionalEncoding(width),
  prelu: ({ features, ...options }: Features & PreluOptions): Layer => prelu(features, options),
  relu: (): Layer => relu(),
  reshape: ({ shape }: { readonly shape: readonly [...Shape, number] }): Layer => reshape(shape),
  residual: ({ layer, shortcut }: { readonly layer: Layer; readonly shortcut?: Layer }): Layer =>
    shortcut === undefined ? residual<Layer>(layer) : residual<Layer, Layer>(layer, shortcut),
  rmsNorm: ({ features, ...options }: Features & { readonly epsilon?: number }): Layer =>
    rmsNorm(features, options),
  selu: (): Layer => selu(),
  separableConv2d: ({ inputs, outputs, ...options }: Widths & SeparableConv2dOptions): Layer =>
    separableConv2d(inputs, outputs, options),
  sequential: ({ layers }: { readonly layers: Layers }): Layer => sequential<Layers>(...layers),
  shared: ({ name, layer }: { readonly name: string; readonly layer: Layer }): Layer => shared(name, layer),
  sigmoid: (): Layer => sigmoid(),
  silu: (): Layer => silu(),
  simpleRnn: ({
    inputs,
    units,
    ...options
  }: { readonly inputs: number; readonly units: number } & SimpleRnnOptions): Layer =>
    simpleRnn(inputs, units, options),
  softmax: (): Layer => softmax(),
  softplus: (): Layer => softplus(),
  softsign: (): Layer => softsign(),
  spatialDropout: ({ rate }: { readonly rate: number }): Layer => spatialDropout(rate),
  tanh: (): Layer => tanh(),
  transformerEncoderBlock: ({
    width,
    ...options
  }: { readonly width: number } & TransformerEncoderBlockOptions): Layer =>
    transformerEncoderBlock(width, options),
  upsample1d: ({ scale, ...options }: { readonly scale: number } & Upsample1dOptions): Layer =>
    upsample1d(scale, options),
  upsample2d: ({ scale, ...options }: { readonly scale: Pair } & Upsample2dOptions): Layer =>
    upsample2d(scale, options),
  zeroPadding1d: ({ widths }: { readonly widths: number | readonly [number, number] }): Layer =>
    zeroPadding1d(widths),
  zeroPadding2d: ({ widths }: { readonly widths: Pair | PaddingEdges }): Layer => zeroPadding2d(widths),
};
