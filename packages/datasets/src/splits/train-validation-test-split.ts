import type { Dataset } from "../dataset.ts";
import { selectRows } from "../views/select-rows.ts";
import { dealRows, type DealOptions } from "./deal-rows.ts";
import { partSize } from "./part-size.ts";

/** How {@link trainValidationTestSplit} divides a set. */
export interface TrainValidationTestOptions extends DealOptions {
  /** Share of the rows (below 1) or number of rows (from 1) to choose settings by. */
  readonly validation: number;
  /** Share of the rows (below 1) or number of rows (from 1) kept back to the end. */
  readonly test: number;
}

/** Three parts of a data set. */
export interface TrainValidationTest {
  readonly train: Dataset;
  readonly validation: Dataset;
  readonly test: Dataset;
}

/**
 * Divides a set into rows to learn from, rows to choose settings by and rows kept back to the end; views that copy
 * nothing but row numbers. With a generator the rows are `rng.permutation(size)`, in this order.
 *
 * @throws RangeError when a part is out of range or both together are more than all rows
 * @throws TypeError when `stratify` is asked for and the labels are numbers to predict
 * @example
 * import { spiral, trainValidationTestSplit } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const parts = trainValidationTestSplit(spiral(), { validation: 0.1, test: 0.1, rng: rng(0) });
 * console.log(parts.train.size, parts.validation.size, parts.test.size); // 240 30 30
 */
export function trainValidationTestSplit(
  dataset: Dataset,
  { validation, test, ...options }: TrainValidationTestOptions,
): TrainValidationTest {
  const caller = "trainValidationTestSplit";
  const validated = partSize(`${caller}: validation`, validation, dataset.size);
  const tested = partSize(`${caller}: test`, test, dataset.size);
  const trained = dataset.size - validated - tested;
  if (trained < 0) {
    throw new RangeError(
      `${caller}: ${validated} rows for validation and ${tested} for testing are more than the ${dataset.size} of ${dataset.name}.`,
    );
  }
  const [first, second, third] = dealRows(caller, dataset, [trained, validated, tested], options);
  return {
    train: selectRows(dataset, first!),
    validation: selectRows(dataset, second!),
    test: selectRows(dataset, third!),
  };
}
