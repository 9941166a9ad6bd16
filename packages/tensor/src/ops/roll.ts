import { normalizeAxis } from "../core/axes.ts";
import { sliceAxis } from "../core/slice-axis.ts";
import type { Tensor } from "../tensor.ts";
import { concat } from "./concat.ts";

/**
 * Moves elements along an axis; those that leave at one end come in again at the other.
 *
 * `y_i = x_(i - shift)`, positions counted modulo the length; the gradient is moved back.
 *
 * @param shift How many positions, towards the start when negative.
 * @throws RangeError when there is no such axis, or `shift` is not whole.
 * @example
 * import { arange, roll } from "@gradkit/tensor";
 * console.log(roll(arange(0, 5), 2).toArray()); // [ 3, 4, 0, 1, 2 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.roll.html}
 */
export function roll(x: Tensor, shift: number, axis = 0): Tensor {
  const along = normalizeAxis(axis, x.rank, "roll");
  if (!Number.isInteger(shift)) {
    throw new RangeError(`roll: shift must be a whole number, not ${shift}.`);
  }
  const length = x.shape[along]!;
  const cut = length === 0 ? 0 : ((-shift % length) + length) % length;
  if (cut === 0) {
    return x;
  }
  return concat([sliceAxis(x, along, { start: cut }), sliceAxis(x, along, { stop: cut })], along);
}
