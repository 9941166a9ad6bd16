import type { TypedArray } from "@gradkit/backend";

/** Throws unless every index is a whole number from 0 to `classes - 1`. */
export function requireClassIndices(indices: TypedArray, classes: number): void {
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (!Number.isInteger(index) || index < 0 || index >= classes) {
      throw new RangeError(
        `Class index ${index} at position ${i} is out of range: with ${classes} classes it must be a whole number ` +
          `from 0 to ${classes - 1}.`,
      );
    }
  }
}
