import type { Dataset } from "../dataset.ts";

/** One step of a fitted transform as plain data. */
export interface FittedStep {
  /** The name of the transform, such as `"standardize"`. */
  readonly name: string;
  readonly state: unknown;
}

/**
 * Something measured on the training rows and then done to all rows. A transform is a value without state; what `fit`
 * measures is plain data, fit for JSON, so that it can be saved beside the model and applied to what is predicted later.
 */
export interface Transform<State> {
  readonly name: string;
  /** Measures a set, without copying it. */
  fit(dataset: Dataset): State;
  /** The set with its features transformed when a batch is made; nothing is copied. */
  apply(dataset: Dataset, state: State): Dataset;
  /**
   * Rows that are not a set, one after the other, such as one to predict.
   *
   * @throws RangeError when they are not whole rows
   */
  applyTo(rows: ArrayLike<number>, state: State): Float64Array;
  /** What was fitted as plain data, step by step: what `rebuildTransform` makes the transform of again. */
  describe(state: State): readonly FittedStep[];
}
