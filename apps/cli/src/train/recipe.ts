import type { ActivationName } from "./activation-names.ts";

/** Settings that train well on a data set. */
export interface Recipe {
  readonly epochs: number;
  readonly batchSize: number;
  /** For Adam. */
  readonly learningRate: number;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
  /** The share of the training rows set aside to measure each epoch on. */
  readonly validation: number;
}
