import type { Dataset } from "../dataset.ts";
import { rowRange } from "./row-range.ts";
import { labelWidth, rowWidth } from "./row-width.ts";
import { viewOfRows } from "./take.ts";

/**
 * The rows from `start` up to, but not including, `end`: a view that copies nothing.
 *
 * @throws RangeError when the bounds do not lie in order within the data set.
 * @example
 * import { spiral, subset } from "@gradkit/datasets";
 * console.log(subset(spiral(), 0, 100).size); // 100
 */
export function subset(dataset: Dataset, start: number, end: number): Dataset {
  if (!(
    Number.isInteger(start) &&
    Number.isInteger(end) &&
    0 <= start &&
    start <= end &&
    end <= dataset.size
  )) {
    throw new RangeError(
      `subset: rows ${start} to ${end} are not within the ${dataset.size} rows of ${dataset.name}.`,
    );
  }
  const { view } = dataset;
  if (view !== undefined) {
    return "rows" in view
      ? viewOfRows(view.base, view.rows.subarray(start, end))
      : viewOfRows(dataset, rowRange(start, end));
  }
  const [width, perLabel] = [rowWidth(dataset), labelWidth(dataset)];
  return {
    ...dataset,
    features: dataset.features.subarray(start * width, end * width),
    labels: dataset.labels.subarray(start * perLabel, end * perLabel),
    size: end - start,
  };
}
