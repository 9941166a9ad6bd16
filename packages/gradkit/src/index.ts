/**
 * Every tensor operation, also those whose name a layer has here: `ops.relu(x)` computes, `relu()` is a layer.
 *
 * @example
 * import { ops, tensor } from "gradkit";
 * console.log(ops.relu(tensor([-1, 2])).toArray()); // [ 0, 2 ]
 */
export * as ops from "@gradkit/tensor";

export {
  arange,
  currentBackend,
  fromData,
  full,
  grad,
  keep,
  noGrad,
  ones,
  scope,
  stopGradient,
  Tensor,
  tensor,
  useBackend,
  valueAndGrad,
  valueAndGradWithAux,
  zeros,
} from "@gradkit/tensor";
export type { DType, Shape, Tree } from "@gradkit/tensor";

// For `useBackend(wasmBackend({ arithmetic: "portable" }))` and the like.
export { wasmBackend } from "@gradkit/backend-wasm";

export * from "@gradkit/datasets";
export * from "@gradkit/layers";
export * from "@gradkit/losses";
export * from "@gradkit/metrics";
export * from "@gradkit/training";
// `constant` is the initializer here; as a schedule, a plain number does the same.
export { adam, cosine, optimizerFrom, sgd } from "@gradkit/optimizers";
export type { Optimizer, OptimizerState, Rule, Schedule } from "@gradkit/optimizers";
export { randomState, rng } from "@gradkit/random";
export type { Generator, RandomState } from "@gradkit/random";
