import type { Dataset } from "../dataset.ts";
import { dealRows, type DealOptions } from "./deal-rows.ts";
import { foldOfRows } from "./fold-of-rows.ts";
import { requireFolds } from "./require-folds.ts";
import type { TrainValidation } from "./split.ts";

/**
 * Cross-validation: `folds` ways to divide a set, each row in the validation part of exactly one; views that copy
 * nothing but row numbers. The first `size mod folds` parts have one row more than the others.
 *
 * @param options - `rng` deals the rows at random, otherwise in order; `stratify` gives every part the same share of
 * each class
 * @throws RangeError when `folds` is not a whole number from 2 to the number of rows
 * @throws TypeError when `stratify` is asked for and the labels are numbers to predict
 * @example
 * import { kFold, spiral } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const folds = kFold(spiral(), 7, { rng: rng(0), stratify: true });
 * console.log(folds.map(({ validation }) => validation.size)); // [ 43, 43, 43, 43, 43, 43, 42 ]
 * @see M. Stone: Cross-validatory choice and assessment of statistical predictions. JRSS B 36(2), 111-147, 1974.
 */
export function kFold(dataset: Dataset, folds: number, options: DealOptions = {}): TrainValidation[] {
  requireFolds("kFold", folds, dataset.size, "rows");
  const least = Math.floor(dataset.size / folds);
  const sizes = Array.from({ length: folds }, (_, fold) => least + (fold < dataset.size % folds ? 1 : 0));
  return dealRows("kFold", dataset, sizes, options).map((rows) => foldOfRows(dataset, rows));
}
