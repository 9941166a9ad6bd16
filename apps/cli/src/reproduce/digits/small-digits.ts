import { standardize, subset, take, type Dataset } from "@gradkit/datasets";
import { defaultRng } from "@gradkit/random";

/** Rows to learn from and rows to measure on. */
export interface SmallDigits {
  readonly train: Dataset;
  readonly test: Dataset;
}

/** Pixels standardised by mean and deviation of the whole set, and its rows in NumPy's order: the first half trains. */
export function smallDigits(digits: Dataset): SmallDigits {
  const scaled = standardize({ per: "set" });
  const order = defaultRng(12345).permutation(digits.size);
  const half = Math.floor(digits.size / 2);
  const rows = take(scaled.apply(digits, scaled.fit(digits)), order);
  return { train: subset(rows, 0, half), test: subset(rows, half, digits.size) };
}

/** All whole batches of a set: what is left over for a shorter one is dropped. */
export function wholeBatches(dataset: Dataset, batchSize: number): Dataset {
  return subset(dataset, 0, dataset.size - (dataset.size % batchSize));
}
