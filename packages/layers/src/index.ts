export { activation } from "./activation.ts";
export { avgPool2d } from "./avg-pool2d.ts";
export { constant } from "./constant.ts";
export { conv2d } from "./conv2d.ts";
export { dense } from "./dense.ts";
export { flatten } from "./flatten.ts";
export { glorotUniform } from "./glorot-uniform.ts";
export { heNormal } from "./he-normal.ts";
export { identity } from "./identity.ts";
export { logSoftmax } from "./log-softmax.ts";
export { maxPool2d } from "./max-pool2d.ts";
export { normal } from "./normal.ts";
export { relu } from "./relu.ts";
export { reshape } from "./reshape.ts";
export { sequential } from "./sequential.ts";
export { sigmoid } from "./sigmoid.ts";
export { softmax } from "./softmax.ts";
export { softplus } from "./softplus.ts";
export { summarize } from "./summarize.ts";
export { tanh } from "./tanh.ts";

export type { Activation } from "./activation.ts";
export type { Chained, ChainInputs, ChainOutputs, Layers } from "./chain.ts";
export type { Conv2dOptions, Conv2dParams } from "./conv2d.ts";
export type { DenseOptions, DenseParams } from "./dense.ts";
export type { Initializer } from "./initializer.ts";
export type {
  Buffers,
  ConfigValue,
  InitOptions,
  Layer,
  LayerConfig,
  LayerContext,
  Nothing,
  Params,
  SameWidth,
} from "./layer.ts";
export type { Sequential } from "./sequential.ts";
export type { LayerSummary, ModelSummary } from "./summarize.ts";
