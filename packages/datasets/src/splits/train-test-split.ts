import type { Dataset } from "../dataset.ts";
import { selectRows } from "../views/select-rows.ts";
import { dealRows, type DealOptions } from "./deal-rows.ts";
import { partSize } from "./part-size.ts";
import type { Splits } from "./splits.ts";

/** How {@link trainTestSplit} divides a set. */
export interface TrainTestOptions extends DealOptions {
  /** Share of the rows (below 1) or number of rows (from 1) kept back as test rows. */
  readonly test: number;
}

/**
 * Divides a set into rows to learn from and rows to measure on; views that copy nothing but row numbers.
 *
 * With a generator the rows are `rng.permutation(size)`: the first of them train, the others test. So
 * `rng: rng(12345)` gives the rows that NumPy's `default_rng(12345).permutation(n)` gives.
 *
 * @throws RangeError when `test` is out of range
 * @throws TypeError when `stratify` is asked for and the labels are numbers to predict
 * @example
 * import { spiral, trainTestSplit } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const { train, test } = trainTestSplit(spiral(), { test: 0.2, rng: rng(0), stratify: true });
 * console.log(train.size, test.size, test.labels.filter((label) => label === 2).length); // 240 60 20
 */
export function trainTestSplit(dataset: Dataset, { test, ...options }: TrainTestOptions): Splits {
  const tested = partSize("trainTestSplit: test", test, dataset.size);
  const [trainRows, testRows] = dealRows("trainTestSplit", dataset, [dataset.size - tested, tested], options);
  return { train: selectRows(dataset, trainRows!), test: selectRows(dataset, testRows!) };
}
