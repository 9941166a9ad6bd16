import type { Dataset } from "../dataset.ts";
import { viewOfRows } from "./take.ts";

/** A view of rows that are known to exist. A view of a view is one of the set below. */
export function selectRows(dataset: Dataset, rows: Int32Array): Dataset {
  const { view } = dataset;
  if (view === undefined || "write" in view) {
    return viewOfRows(dataset, rows);
  }
  return viewOfRows(
    view.base,
    rows.map((row) => view.rows[row]!),
  );
}
