import type { Dataset } from "../dataset.ts";

/** Where the rows of a set lie: which rows of which arrays; all of them, in their order, without `rows`. */
export interface StoredRows {
  readonly base: Dataset;
  readonly rows?: Int32Array;
}

/** The rows of a set or of a view of one; undefined when they are computed, by a function that only this thread has. */
export function storedRows(dataset: Dataset, rows?: Int32Array): StoredRows | undefined {
  const { view } = dataset;
  if (view === undefined) {
    return { base: dataset, ...(rows && { rows }) };
  }
  if ("write" in view) {
    return undefined;
  }
  return storedRows(view.base, rows?.map((row) => view.rows[row]!) ?? view.rows);
}
