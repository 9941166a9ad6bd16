import { normalizeAxis } from "../core/axes.ts";
import type { Tensor } from "../tensor.ts";
import { split } from "./split.ts";

/**
 * Cuts a tensor along an axis into `count` pieces whose lengths differ by 1 at most, the longer ones first. They are
 * views: no element is copied.
 *
 * Each gradient is 0 in the other pieces.
 *
 * @param count How many pieces, 1 or more; some are empty when the axis is shorter.
 * @throws RangeError when there is no such axis, or `count` is not a whole number from 1 on.
 * @example
 * import { arange, chunk } from "@gradkit/tensor";
 * console.log(chunk(arange(0, 5), 2).map((piece) => piece.toArray())); // [ [ 0, 1, 2 ], [ 3, 4 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.array_split.html}
 */
export function chunk(x: Tensor, count: number, axis = 0): Tensor[] {
  const along = normalizeAxis(axis, x.rank, "chunk");
  if (!Number.isInteger(count) || count < 1) {
    throw new RangeError(`chunk: count must be a whole number from 1 on, not ${count}.`);
  }
  const length = x.shape[along]!;
  const longer = length % count;
  const shorter = (length - longer) / count;
  return split(
    x,
    Array.from({ length: count }, (_, i) => (i < longer ? shorter + 1 : shorter)),
    along,
  );
}
