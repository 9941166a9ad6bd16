import type { TypedArray } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";
import type { WriteRows } from "./dataset-view.ts";
import { gatherRows } from "./gather-rows.ts";
import { labelWidth, rowWidth } from "./row-width.ts";

/** {@link writeRows} for one set. */
export function rowWriter(dataset: Dataset): WriteRows {
  return (rows, x, y) => writeRows(dataset, rows, x, y);
}

/** Writes rows of any set as they are in a batch: features times the scale to `x`, labels to `y`. */
export function writeRows(
  dataset: Dataset,
  rows: Int32Array,
  x: TypedArray | undefined,
  y: TypedArray | undefined,
): void {
  const { view } = dataset;
  if (view === undefined) {
    if (x) {
      gatherRows(dataset.features, dataset.scale, rowWidth(dataset), rows, x);
    }
    if (y) {
      gatherRows(dataset.labels, 1, labelWidth(dataset), rows, y);
    }
  } else if ("write" in view) {
    view.write(rows, x, y);
  } else {
    const baseRows = new Int32Array(rows.length);
    for (let i = 0; i < rows.length; i++) {
      baseRows[i] = view.rows[rows[i]!]!;
    }
    writeRows(view.base, baseRows, x, y);
  }
}
