import { subset, type Splits } from "@gradkit/datasets";

/** The same data with only the first `samples` training rows; all of them when undefined or more than there are. */
export function firstRows(splits: Splits, samples: number | undefined): Splits {
  const size = Math.min(samples ?? Infinity, splits.train.size);
  return { train: subset(splits.train, 0, size), test: splits.test };
}
