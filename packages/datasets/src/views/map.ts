import { sizeOf } from "@gradkit/tensor";
import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";
import type { WriteRows } from "./dataset-view.ts";
import { isRegression } from "./is-regression.ts";
import { makeView } from "./make-view.ts";
import { rowWidth } from "./row-width.ts";
import { writeRows } from "./write-rows.ts";

/** The features of one row as they are in a batch, free to be changed. */
export type RowValues = Float64Array;

/** Changes the features of a row in place and gives nothing back, or gives the new ones. */
export type ChangeRow =
  ((values: RowValues, row: number) => ArrayLike<number>) | ((values: RowValues, row: number) => void);

/** What {@link map} makes of a row. */
export interface MapOptions {
  /** The shape of a row afterwards; the same as before unless given. */
  readonly featureShape?: readonly number[];
}

/**
 * A set whose features go through a function when a batch is made: nothing is copied before, and each pass calls it
 * anew (see {@link cache}). Labels stay as they are.
 *
 * @param change - is given the features of a row, multiplied by the set's scale, and its number in `dataset`
 * @throws RangeError when a batch is made and the function gives a row of another length
 * @example
 * import { batches, map, spiral } from "@gradkit/datasets";
 * const radius = map(spiral(), ([x = 0, y = 0]) => [Math.hypot(x, y)], { featureShape: [1] });
 * for (const { x } of batches(radius, { size: 300 })) {
 *   console.log(x.shape, x.data()[299]); // [ 300, 1 ] 1
 * }
 */
export function map(dataset: Dataset, change: ChangeRow, options: MapOptions = {}): Dataset {
  const featureShape = options.featureShape ?? dataset.featureShape;
  return makeView(
    {
      name: dataset.name,
      featureShape,
      scale: 1,
      ...(dataset.labelShape && { labelShape: dataset.labelShape }),
      classNames: dataset.classNames,
      size: dataset.size,
      featureKind: (): FeatureArray => new Float64Array(0),
      labelKind: (): LabelArray => (isRegression(dataset) ? new Float64Array(0) : new Int32Array(0)),
    },
    { write: writeChanged(dataset, change, sizeOf(featureShape)) },
  );
}

function writeChanged(dataset: Dataset, change: ChangeRow, width: number): WriteRows {
  const before = rowWidth(dataset);
  return (rows, x, y) => {
    if (y) {
      writeRows(dataset, rows, undefined, y);
    }
    if (!x) {
      return;
    }
    const values = new Float64Array(rows.length * before);
    writeRows(dataset, rows, values, undefined);
    for (let i = 0; i < rows.length; i++) {
      const given = values.subarray(i * before, (i + 1) * before);
      const made = (change(given, rows[i]!) as ArrayLike<number> | undefined) ?? given;
      if (made.length !== width) {
        throw new RangeError(
          `map: the function gave ${made.length} numbers for row ${rows[i]!} of ${dataset.name}, ` +
            `but featureShape has ${width}.`,
        );
      }
      x.set(made, i * width);
    }
  };
}
