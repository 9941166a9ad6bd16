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
  checkpoint,
  currentBackend,
  customGradient,
  detectAnomalies,
  fromData,
  full,
  grad,
  keep,
  noGrad,
  ones,
  replayed,
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
/**
 * Everything that optimizes, also what has the name of something else here: `constant` is an initializer, and
 * `optimizers.constant` a schedule.
 *
 * @example
 * import { adam, optimizers } from "gradkit";
 * const optimizer = adam(optimizers.linear(0.1, { steps: 100, final: 0 }));
 * console.log(optimizer.learningRate(50)); // 0.05
 */
export * as optimizers from "@gradkit/optimizers";
export * from "@gradkit/optimizers";
// Names that two packages have: what is named here goes before what the stars give.
export { constant } from "@gradkit/layers";
export type { Nothing } from "@gradkit/layers";
export type { Transform } from "@gradkit/datasets";
export { randomState, rng } from "@gradkit/random";
export type { Generator, RandomState } from "@gradkit/random";
