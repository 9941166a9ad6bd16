import type { TypedArray } from "@gradkit/tensor";

/** `to = (from - shift) / divisor`, with the numbers for feature i at i modulo their count. */
export function shiftAndDivide(
  from: TypedArray,
  to: TypedArray,
  shift: readonly number[],
  divisor: readonly number[],
): void {
  const groups = shift.length;
  for (let i = 0, group = 0; i < from.length; i++) {
    to[i] = (from[i]! - shift[group]!) / divisor[group]!;
    group = group + 1 === groups ? 0 : group + 1;
  }
}
