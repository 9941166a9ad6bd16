import type { Dataset } from "../dataset.ts";
import { subset } from "../views/subset.ts";
import { requireFolds } from "./require-folds.ts";
import type { TrainValidation } from "./split.ts";

/** How {@link timeSeriesSplit} divides a set. */
export interface TimeSeriesOptions {
  /** Rows in each validation part; default `floor(size / (folds + 1))`. */
  readonly validation?: number;
  /** Rows left out between the two parts. Default 0. */
  readonly gap?: number;
  /** Most rows in a training part, the latest ones; default all before. */
  readonly train?: number;
}

/**
 * Cross-validation for rows in the order of time: each fold is validated on rows after those it is trained on; views
 * that copy nothing. The last validation part ends with the last row, the one before ends where it begins, and so on.
 *
 * @throws RangeError when `folds` or an option is out of range, or there are too few rows
 * @example
 * import { spiral, timeSeriesSplit } from "@gradkit/datasets";
 * const folds = timeSeriesSplit(spiral(), 3);
 * console.log(folds.map(({ train, validation }) => [train.size, validation.size])); // [ [ 75, 75 ], [ 150, 75 ], [ 225, 75 ] ]
 */
export function timeSeriesSplit(
  dataset: Dataset,
  folds: number,
  options: TimeSeriesOptions = {},
): TrainValidation[] {
  const { size } = dataset;
  requireFolds("timeSeriesSplit", folds, size - 1, "rows less one");
  const { validation = Math.floor(size / (folds + 1)), gap = 0, train = size } = options;
  for (const [name, value, least] of [
    ["validation", validation, 1],
    ["gap", gap, 0],
    ["train", train, 1],
  ] as const) {
    if (!Number.isInteger(value) || value < least) {
      throw new RangeError(
        `timeSeriesSplit: ${name} is ${value}; it must be a whole number of at least ${least}.`,
      );
    }
  }
  const first = size - folds * validation;
  if (first - gap < 1) {
    throw new RangeError(
      `timeSeriesSplit: ${folds} folds of ${validation} rows after a gap of ${gap} leave no rows to train on of the ` +
        `${size} of ${dataset.name}.`,
    );
  }
  return Array.from({ length: folds }, (_, fold) => {
    const start = first + fold * validation;
    const end = start - gap;
    return {
      train: subset(dataset, Math.max(0, end - train), end),
      validation: subset(dataset, start, start + validation),
    };
  });
}
