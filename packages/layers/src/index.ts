export { activation } from "./activation.ts";
export { adaptiveAvgPool1d } from "./adaptive-avg-pool1d.ts";
export { adaptiveAvgPool2d } from "./adaptive-avg-pool2d.ts";
export { adaptiveMaxPool1d } from "./adaptive-max-pool1d.ts";
export { adaptiveMaxPool2d } from "./adaptive-max-pool2d.ts";
export { allOnes } from "./all-ones.ts";
export { allZeros } from "./all-zeros.ts";
export { avgPool1d } from "./avg-pool1d.ts";
export { avgPool2d } from "./avg-pool2d.ts";
export { batchNorm } from "./batch-norm.ts";
export { buildLayer } from "./build-layer.ts";
export { constant } from "./constant.ts";
export { conv1d } from "./conv1d.ts";
export { conv2d } from "./conv2d.ts";
export { convTranspose1d } from "./conv-transpose1d.ts";
export { convTranspose2d } from "./conv-transpose2d.ts";
export { dense } from "./dense.ts";
export { depthwiseConv2d } from "./depthwise-conv2d.ts";
export { describeInitializer } from "./describe-initializer.ts";
export { describeLayer } from "./describe-layer.ts";
export { drawModel } from "./draw-model.ts";
export { dropout } from "./dropout.ts";
export { elu } from "./elu.ts";
export { embedding } from "./embedding.ts";
export { flatten } from "./flatten.ts";
export { gelu } from "./gelu.ts";
export { globalAvgPool1d } from "./global-avg-pool1d.ts";
export { globalAvgPool2d } from "./global-avg-pool2d.ts";
export { globalMaxPool1d } from "./global-max-pool1d.ts";
export { globalMaxPool2d } from "./global-max-pool2d.ts";
export { glorotNormal } from "./glorot-normal.ts";
export { glorotUniform } from "./glorot-uniform.ts";
export { groupNorm } from "./group-norm.ts";
export { gru } from "./gru.ts";
export { hardSigmoid } from "./hard-sigmoid.ts";
export { hardSwish } from "./hard-swish.ts";
export { heNormal } from "./he-normal.ts";
export { heUniform } from "./he-uniform.ts";
export { identity } from "./identity.ts";
export { identityMatrix } from "./identity-matrix.ts";
export { initializerKinds } from "./initializer-kinds.ts";
export { instanceNorm } from "./instance-norm.ts";
export { lambda } from "./lambda.ts";
export { layerKinds } from "./layer-kinds.ts";
export { layerNorm } from "./layer-norm.ts";
export { leakyRelu } from "./leaky-relu.ts";
export { leCunNormal } from "./le-cun-normal.ts";
export { leCunUniform } from "./le-cun-uniform.ts";
export { logSigmoid } from "./log-sigmoid.ts";
export { logSoftmax } from "./log-softmax.ts";
export { lstm } from "./lstm.ts";
export { maxPool1d } from "./max-pool1d.ts";
export { maxPool2d } from "./max-pool2d.ts";
export { mish } from "./mish.ts";
export { multiHeadAttention } from "./multi-head-attention.ts";
export { normal } from "./normal.ts";
export { orthogonal } from "./orthogonal.ts";
export { parallel } from "./parallel.ts";
export { positionalEncoding } from "./positional-encoding.ts";
export { prelu } from "./prelu.ts";
export { relu } from "./relu.ts";
export { reshape } from "./reshape.ts";
export { residual } from "./residual.ts";
export { rmsNorm } from "./rms-norm.ts";
export { selu } from "./selu.ts";
export { separableConv2d } from "./separable-conv2d.ts";
export { sequential } from "./sequential.ts";
export { shared } from "./shared.ts";
export { sigmoid } from "./sigmoid.ts";
export { silu } from "./silu.ts";
export { simpleRnn } from "./simple-rnn.ts";
export { softmax } from "./softmax.ts";
export { softplus } from "./softplus.ts";
export { softsign } from "./softsign.ts";
export { spatialDropout } from "./spatial-dropout.ts";
export { summarize } from "./summarize.ts";
export { summaryTable } from "./summary-table.ts";
export { tanh } from "./tanh.ts";
export { transformerEncoderBlock } from "./transformer-encoder-block.ts";
export { truncatedNormal } from "./truncated-normal.ts";
export { uniform } from "./uniform.ts";
export { upsample1d } from "./upsample1d.ts";
export { upsample2d } from "./upsample2d.ts";
export { zeroPadding1d } from "./zero-padding1d.ts";
export { zeroPadding2d } from "./zero-padding2d.ts";

export type { Activation } from "./activation.ts";
export type { AffineOptions, AffineParams } from "./affine.ts";
export type { BatchNormBuffers, BatchNormOptions } from "./batch-norm.ts";
export type { BuildTables, InitializerBuilders, LayerBuilders } from "./build-layer.ts";
export type { ChainInputs, ChainOutputs, Chained, Layers } from "./chain.ts";
export type { ConvTranspose1dOptions } from "./conv-transpose1d.ts";
export type { ConvTranspose2dOptions } from "./conv-transpose2d.ts";
export type { Conv1dOptions, Conv1dParams } from "./conv1d.ts";
export type { Conv2dOptions, Conv2dParams } from "./conv2d.ts";
export type { DenseOptions, DenseParams } from "./dense.ts";
export type { DepthwiseConv2dOptions } from "./depthwise-conv2d.ts";
export type { LayerDescription } from "./describe-layer.ts";
export type { EmbeddingOptions } from "./embedding.ts";
export type { GroupNormOptions } from "./group-norm.ts";
export type { Initializer } from "./initializer.ts";
export type { LambdaOptions } from "./lambda.ts";
export type {
  Buffers,
  ConfigValue,
  InitOptions,
  Layer,
  LayerConfig,
  LayerContext,
  LayerPart,
  Nothing,
  Params,
  SameWidth,
  SharedTrees,
} from "./layer.ts";
export type { LayerNormOptions } from "./layer-norm.ts";
export type { LstmOptions } from "./lstm.ts";
export type { MultiHeadAttentionOptions, MultiHeadAttentionParams } from "./multi-head-attention.ts";
export type { Merge, Parallel } from "./parallel.ts";
export type { PreluOptions } from "./prelu.ts";
export type { DirectionParams, RecurrentOptions, RecurrentParams, RecurrentWidth } from "./recurrent.ts";
export type { SeparableConv2dOptions } from "./separable-conv2d.ts";
export type { Sequential } from "./sequential.ts";
export type { SimpleRnnOptions } from "./simple-rnn.ts";
export type { LayerSummary, MemorySummary, ModelSummary, SummarizeOptions } from "./summarize.ts";
export type { TransformerEncoderBlockOptions } from "./transformer-encoder-block.ts";
export type { Upsample1dOptions } from "./upsample1d.ts";
export type { Upsample2dOptions } from "./upsample2d.ts";
export type { WeightOptions, WeightParams } from "./weighted.ts";
export type { PaddingEdges } from "./zero-padding2d.ts";
