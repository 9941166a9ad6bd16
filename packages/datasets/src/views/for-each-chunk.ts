import type { Dataset } from "../dataset.ts";
import { rowRange } from "./row-range.ts";
import { labelWidth, rowWidth } from "./row-width.ts";
import { writeRows } from "./write-rows.ts";

const ROWS = 1024;

/**
 * Passes over a set without ever holding more than some rows of it: features as they are in a batch, in float64.
 *
 * @param visit - is given features and labels of `count` rows, valid during the call, and the number of the first
 */
export function forEachChunk(
  dataset: Dataset,
  visit: (x: Float64Array, y: Float64Array, first: number, count: number) => void,
): void {
  const [width, perLabel] = [rowWidth(dataset), labelWidth(dataset)];
  const x = new Float64Array(Math.min(ROWS, dataset.size) * width);
  const y = new Float64Array(Math.min(ROWS, dataset.size) * perLabel);
  for (let first = 0; first < dataset.size; first += ROWS) {
    const count = Math.min(ROWS, dataset.size - first);
    const [someX, someY] = [x.subarray(0, count * width), y.subarray(0, count * perLabel)];
    writeRows(dataset, rowRange(first, first + count), someX, someY);
    visit(someX, someY, first, count);
  }
}
