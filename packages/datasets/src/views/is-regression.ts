import type { Dataset } from "../dataset.ts";

/** Whether the labels are numbers to predict, not classes; found out without copying a view together. */
export function isRegression(dataset: Dataset): boolean {
  const { view, classNames } = dataset;
  if (view === undefined) {
    return dataset.labels instanceof Float32Array || dataset.labels instanceof Float64Array;
  }
  return "rows" in view ? isRegression(view.base) : classNames.length === 0;
}
