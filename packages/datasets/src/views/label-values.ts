import { labelWidth } from "./row-width.ts";
import { isRegression } from "./is-regression.ts";
import { rowRange } from "./row-range.ts";
import { writeRows } from "./write-rows.ts";
import type { Dataset } from "../dataset.ts";

/**
 * The class of every row, without copying a view's features.
 *
 * @param caller - who needs classes, for the message
 * @throws TypeError when the labels are numbers to predict
 */
export function labelValues(caller: string, dataset: Dataset): Int32Array {
  if (isRegression(dataset) || labelWidth(dataset) !== 1) {
    throw new TypeError(
      `${caller}: the labels of ${dataset.name} are numbers to predict, but classes are needed. ` +
        "Use a set with class labels.",
    );
  }
  const labels = new Int32Array(dataset.size);
  writeRows(dataset, rowRange(0, dataset.size), undefined, labels);
  return labels;
}
