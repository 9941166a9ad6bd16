import type { Dataset } from "../dataset.ts";
import { makeView } from "./make-view.ts";

/**
 * Some rows in the order given, as a view that copies nothing but their numbers; a row may be taken more than once.
 *
 * @throws RangeError when an index is not that of a row.
 * @example
 * import { spiral, take } from "@gradkit/datasets";
 * console.log([...take(spiral(), [0, 100, 200]).labels]); // [ 0, 1, 2 ]
 */
export function take(dataset: Dataset, rows: ArrayLike<number>): Dataset {
  const inside = dataset.view && "rows" in dataset.view ? dataset.view : undefined;
  const base = inside?.base ?? dataset;
  const taken = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!Number.isInteger(row) || row < 0 || row >= dataset.size) {
      throw new RangeError(`take: there is no row ${row} in the ${dataset.size} rows of ${dataset.name}.`);
    }
    taken[i] = inside ? inside.rows[row]! : row;
  }
  return viewOfRows(base, taken);
}

/** A view of rows of a set that is not such a view itself; the numbers are not checked and not copied. */
export function viewOfRows(base: Dataset, rows: Int32Array): Dataset {
  const { name, featureShape, scale, labelShape, classNames } = base;
  return makeView(
    {
      name,
      featureShape,
      scale,
      ...(labelShape && { labelShape }),
      classNames,
      size: rows.length,
      featureKind: () => base.features,
      labelKind: () => base.labels,
    },
    { base, rows },
  );
}
