import { sizeOf } from "@gradkit/tensor";
import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";

/** What arrays do not say of themselves. */
export interface ArraysOptions {
  /** Default `arrays`. */
  readonly name?: string | undefined;
  /** The shape of one row; default the length of a nested row, for flat arrays the numbers per label. */
  readonly featureShape?: readonly number[] | undefined;
  /** What features are multiplied by when a batch is made; default 1. */
  readonly scale?: number | undefined;
  /** The classes; default `0`, `1`, ... up to the largest label. `[]` makes a regression of whole numbers. */
  readonly classNames?: readonly string[] | undefined;
}

/**
 * A set from arrays in memory: features as rows, or flat and row after row; labels as classes from 0 on, or as floats for a
 * regression. Typed arrays are used as they are, without copying: so what a reader of `.npy` files gives can be used.
 *
 * @throws RangeError when the lengths do not fit, or a label is no class
 * @example
 * import { datasetFromArrays } from "@gradkit/datasets";
 * const xor = datasetFromArrays([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0]);
 * console.log(xor.size, xor.featureShape, xor.classNames); // 4 [ 2 ] [ '0', '1' ]
 */
export function datasetFromArrays(
  features: FeatureArray | readonly (readonly number[])[],
  labels: LabelArray | readonly number[],
  options: ArraysOptions = {},
): Dataset {
  const { name = "arrays", scale = 1 } = options;
  const size = labels.length;
  const flat = isNested(features) ? flatten(features) : features;
  const featureShape = options.featureShape ?? [size === 0 ? 0 : flat.length / size];
  if (sizeOf(featureShape) * size !== flat.length || !featureShape.every(Number.isInteger)) {
    throw new RangeError(
      `datasetFromArrays: ${flat.length} features are not ${size} rows of shape [${featureShape.join(", ")}].`,
    );
  }
  const typed = ArrayBuffer.isView(labels) ? labels : typedLabels(labels);
  const isClass =
    options.classNames?.length !== 0 && !(typed instanceof Float32Array || typed instanceof Float64Array);
  const known = isClass ? (options.classNames ?? namesUpTo(typed)) : [];
  if (isClass) {
    const wrong = typed.findIndex((label: number) => label < 0 || label >= known.length);
    if (wrong !== -1) {
      throw new RangeError(
        `datasetFromArrays: label ${wrong} is ${typed[wrong]!}; it must be from 0 to ${known.length - 1}.`,
      );
    }
  }
  const values = isClass ? typed : Float64Array.from(typed);
  return { name, features: flat, featureShape, scale, labels: values, classNames: known, size };
}

function isNested(
  features: FeatureArray | readonly (readonly number[])[],
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
  return Float64Array.from(rows.flat());
}

function typedLabels(labels: readonly number[]): LabelArray {
  return labels.every(Number.isInteger) ? Int32Array.from(labels) : Float64Array.from(labels);
}

function namesUpTo(labels: LabelArray): string[] {
  let classes = 0;
  for (let row = 0; row < labels.length; row++) {
    classes = Math.max(classes, labels[row]! + 1);
  }
  return Array.from({ length: classes }, (_, label) => String(label));
}
