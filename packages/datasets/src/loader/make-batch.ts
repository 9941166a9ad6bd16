import { materialize } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";
import { writeRows } from "../views/write-rows.ts";
import type { Batch } from "./batches.ts";
import type { BatchLayout } from "./require-batch.ts";

/** Some rows as a batch, in the memory of an earlier batch if there is one. */
export function makeBatch(
  dataset: Dataset,
  rows: Int32Array,
  { shape, dtype, labelShape, labelDtype }: BatchLayout,
  reuse: Batch | undefined,
): Batch {
  return {
    rows,
    x: materialize([rows.length, ...shape], dtype, (x) => writeRows(dataset, rows, x, undefined), reuse?.x),
    y: materialize(
      [rows.length, ...labelShape],
      labelDtype,
      (y) => writeRows(dataset, rows, undefined, y),
      reuse?.y,
    ),
  };
}
