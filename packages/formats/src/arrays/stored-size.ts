import type { Shape } from "@gradkit/tensor";
import { storedBytes, type StoredDType } from "./stored-dtype.ts";

/** The bytes an array takes; undefined for lengths that are no whole numbers, or a product no computer can hold. */
export function storedSize(dtype: StoredDType, shape: Shape): number | undefined {
  if (!shape.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    return undefined;
  }
  // Lengths are safe integers, so the product is exact until it is too large, and stays too large: unless one is 0.
  const size = shape.includes(0)
    ? 0
    : shape.reduce((product, length) => product * length, storedBytes[dtype]);
  return Number.isSafeInteger(size) ? size : undefined;
}
