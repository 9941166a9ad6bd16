import type { Tensor } from "@gradkit/tensor";

/**
 * A measure of predictions, counted batch by batch: a value without state of its own.
 *
 * The state is plain data, so that parts measured apart (by batches, workers or machines) can be merged and sent as
 * JSON, which knows no NaN and no infinities: predictions must be finite for that. The value is a number unless
 * it is a curve, a matrix or several numbers.
 *
 * @example
 * import { measure, type Metric } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const largest: Metric<number> = {
 *   name: "largest",
 *   init: () => 0,
 *   update: (state, predictions) => Math.max(state, ...predictions.data()),
 *   merge: Math.max,
 *   compute: (state) => state,
 * };
 * console.log(measure(largest, tensor([1, 3]), tensor([0, 0]))); // 3
 */
export interface Metric<State = unknown, Value = number> {
  readonly name: string;
  /** A count of nothing. */
  init(): State;
  /** The state after a further batch. */
  update(state: State, predictions: Tensor, targets: Tensor): State;
  /** The state of two parts together. */
  merge(a: State, b: State): State;
  /** The value; NaN when nothing was counted. */
  compute(state: State): Value;
}
