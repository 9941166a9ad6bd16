import type { Dataset } from "../dataset.ts";
import { foldOfRows } from "./fold-of-rows.ts";
import { requireFolds } from "./require-folds.ts";
import type { TrainValidation } from "./split.ts";

/**
 * Cross-validation where rows that belong together (of one patient, one writer) stay together: no group is in both
 * parts. The largest groups are dealt first, each to the fold with the fewest rows so far.
 *
 * @param groups - the group of each row
 * @throws RangeError when there is not one group per row, or `folds` is not a whole number from 2 to the number of groups
 * @example
 * import { groupKFold, spiral } from "@gradkit/datasets";
 * const points = spiral();
 * const writers = Array.from(points.labels, (_, row) => `writer ${row % 7}`);
 * console.log(groupKFold(points, writers, 3).map(({ validation }) => validation.size)); // [ 128, 86, 86 ]
 */
export function groupKFold(
  dataset: Dataset,
  groups: ArrayLike<string | number>,
  folds: number,
): TrainValidation[] {
  if (groups.length !== dataset.size) {
    throw new RangeError(
      `groupKFold: groups has ${groups.length} elements for the ${dataset.size} rows of ${dataset.name}.`,
    );
  }
  const members = new Map<string | number, number[]>();
  Array.from(groups).forEach((group, row) => {
    const rows = members.get(group) ?? [];
    rows.push(row);
    members.set(group, rows);
  });
  requireFolds("groupKFold", folds, members.size, "groups");
  const parts = Array.from({ length: folds }, (): number[] => []);
  for (const rows of [...members.values()].sort((a, b) => b.length - a.length)) {
    const smallest = parts.reduce((best, part) => (part.length < best.length ? part : best));
    smallest.push(...rows);
  }
  return parts.map((rows) => foldOfRows(dataset, Int32Array.from(rows)));
}
