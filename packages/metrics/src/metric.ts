import type { Tensor } from "@gradkit/tensor";

/**
 * A measure of predictions, counted batch by batch: a value without state of its own.
 *
 * The state is plain data, so that parts measured apart (by batches, workers or machines) can be merged.
 */
export interface Metric<State = unknown> {
  readonly name: string;
  /** A count of nothing. */
  init(): State;
  /** The state after a further batch. */
  update(state: State, predictions: Tensor, targets: Tensor): State;
  /** The state of two parts together. */
  merge(a: State, b: State): State;
  /** The value; NaN when nothing was counted. */
  compute(state: State): number;
}
