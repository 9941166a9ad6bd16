import { materialize } from "@gradkit/tensor";
import type { WriteRows } from "../views/dataset-view.ts";
import type { Batch } from "./batches.ts";
import type { BatchLayout } from "./require-batch.ts";

/** Some rows as a batch, in the memory of an earlier batch if there is one. */
export function makeBatch(
  write: WriteRows,
  rows: Int32Array,
  { shape, dtype, labelShape, labelDtype }: BatchLayout,
  reuse: Batch | undefined,
): Batch {
  return {
    rows,
    x: materialize([rows.length, ...shape], dtype, (x) => write(rows, x, undefined), reuse?.x),
    y: materialize([rows.length, ...labelShape], labelDtype, (y) => write(rows, undefined, y), reuse?.y),
  };
}
