import { sizeOf } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";
import { plainFeatures, type AnyNumbers } from "./plain-features.ts";
import { plainLabels } from "./plain-labels.ts";

/** What arrays do not say of themselves. */
export interface ArraysOptions {
  /** Default `arrays`. */
  readonly name?: string | undefined;
  /** The shape of one row; default the length of a nested row, for flat arrays the numbers per label. */
  readonly featureShape?: readonly number[] | undefined;
  /** What features are multiplied by when a batch is made; default 1. */
  readonly scale?: number | undefined;
  /** The classes; default `0`, `1`, ... up to the largest label of whole numbers. `[]` makes a regression of any. */
  readonly classNames?: readonly string[] | undefined;
}

/**
 * A set from arrays in memory: features as rows, or flat and row after row; labels as classes from 0 on, or as floats for a
 * regression (with `classNames` whole numbers in floats are classes too). Typed arrays of bytes, floats and 32-bit labels
 * are used as they are, without copying; other integers, also those of 64 bits, become floats or 32-bit labels. So what
 * `readIdx` and readers of `.npy` files give can be used.
 *
 * @throws RangeError when the lengths do not fit, a label is no class, or a whole number is beyond 2^53
 * @throws TypeError when a row holds something that is no number
 * @example
 * import { datasetFromArrays } from "@gradkit/datasets";
 * const xor = datasetFromArrays([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]);
 * console.log(xor.size, xor.featureShape, xor.classNames); // 4 [ 2 ] [ '0', '1' ]
 */
export function datasetFromArrays(
  features: AnyNumbers | readonly (readonly number[])[],
  labels: AnyNumbers | readonly number[],
  options: ArraysOptions = {},
): Dataset {
  const { name = "arrays", scale = 1 } = options;
  const size = labels.length;
  const flat = isNested(features) ? flatten(features) : plainFeatures("datasetFromArrays", features);
  const featureShape = options.featureShape ?? [size === 0 ? 0 : flat.length / size];
  if (sizeOf(featureShape) * size !== flat.length || !featureShape.every(Number.isInteger)) {
    throw new RangeError(
      `datasetFromArrays: ${flat.length} features are not ${size} rows of shape [${featureShape.join(", ")}].`,
    );
  }
  const target = plainLabels("datasetFromArrays", labels, options.classNames);
  return { name, features: flat, featureShape, scale, ...target, size };
}

function isNested(
  features: AnyNumbers | readonly (readonly number[])[],
): features is readonly (readonly number[])[] {
  return !ArrayBuffer.isView(features);
}

function flatten(rows: readonly (readonly number[])[]): Float64Array {
  const width = rows[0]?.length ?? 0;
  const wrong = rows.findIndex((row) => row.length !== width);
  if (wrong !== -1) {
    throw new RangeError(
      `datasetFromArrays: row ${wrong} has ${rows[wrong]!.length} numbers, but row 0 has ${width}.`,
    );
  }
  const odd = rows.findIndex((row) => row.some((value) => typeof value !== "number"));
  if (odd !== -1) {
    const value = rows[odd]!.find((one: unknown) => typeof one !== "number");
    throw new TypeError(`datasetFromArrays: row ${odd} holds ${JSON.stringify(value)}, which is no number.`);
  }
  return Float64Array.from(rows.flat());
}
