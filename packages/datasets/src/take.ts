import { sizeOf } from "@gradkit/tensor";
import type { Dataset } from "./dataset.ts";

/**
 * A copy of some rows, in the order given; a row may be taken more than once.
 *
 * @throws RangeError when an index is not that of a row.
 * @example
 * import { spiral, take } from "@gradkit/datasets";
 * console.log([...take(spiral(), [0, 100, 200]).labels]); // [ 0, 1, 2 ]
 */
export function take(dataset: Dataset, rows: ArrayLike<number>): Dataset {
  const width = sizeOf(dataset.featureShape);
  const features = sameKind(dataset.features, rows.length * width);
  const labels =
    dataset.labels instanceof Int32Array ? new Int32Array(rows.length) : new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!Number.isInteger(row) || row < 0 || row >= dataset.size) {
      throw new RangeError(`take: there is no row ${row} in the ${dataset.size} rows of ${dataset.name}.`);
    }
    features.set(dataset.features.subarray(row * width, (row + 1) * width), i * width);
    labels[i] = dataset.labels[row]!;
  }
  return { ...dataset, features, labels, size: rows.length };
}

function sameKind(source: Dataset["features"], length: number): Dataset["features"] {
  if (source instanceof Float32Array) {
    return new Float32Array(length);
  }
  return source instanceof Float64Array ? new Float64Array(length) : new Uint8Array(length);
}
