import type { Dataset } from "../dataset.ts";

/** The rows to learn from, and the rows kept back to measure what was learnt. */
export interface Splits {
  readonly train: Dataset;
  readonly test: Dataset;
}
