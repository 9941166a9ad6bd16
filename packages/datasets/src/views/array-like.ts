import type { FeatureArray, LabelArray } from "../dataset.ts";

/** A new array of the same kind. */
export function arrayLike(array: FeatureArray, length: number): FeatureArray;
export function arrayLike(array: LabelArray, length: number): LabelArray;
export function arrayLike(array: FeatureArray | LabelArray, length: number): FeatureArray | LabelArray {
  if (array instanceof Float32Array) {
    return new Float32Array(length);
  }
  if (array instanceof Float64Array) {
    return new Float64Array(length);
  }
  return array instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
}
