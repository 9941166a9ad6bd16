import { sizeOf } from "@gradkit/tensor";
import type { Dataset } from "./dataset.ts";

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
  const width = sizeOf(dataset.featureShape);
  return {
    ...dataset,
    features: dataset.features.subarray(start * width, end * width),
    labels: dataset.labels.subarray(start, end),
    size: end - start,
  };
}
