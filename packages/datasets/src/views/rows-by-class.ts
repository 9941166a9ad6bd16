import type { Dataset } from "../dataset.ts";
import { labelValues } from "./label-values.ts";

/**
 * The rows of each class that has any, in order of the classes.
 *
 * @param caller - who needs classes, for messages
 * @throws TypeError when the labels are numbers to predict
 */
export function rowsByClass(caller: string, dataset: Dataset): Int32Array[] {
  const rows = new Map<number, number[]>();
  labelValues(caller, dataset).forEach((label, row) => {
    const before = rows.get(label);
    if (before) {
      before.push(row);
    } else {
      rows.set(label, [row]);
    }
  });
  return [...rows].sort(([a], [b]) => a - b).map(([, list]) => Int32Array.from(list));
}
