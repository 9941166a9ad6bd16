import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { expandDims } from "./expand-dims.ts";
import { reshape } from "./reshape.ts";

/**
 * Repeats a tensor as a whole along its axes: `a b` becomes `a b a b`. {@link repeat} repeats each position in place.
 *
 * The gradient is summed over the repeats.
 *
 * @param counts How often along each axis, whole numbers from 0 on; axes are added in front when there are more counts,
 * and the first axes are left alone when there are fewer.
 * @throws RangeError when a count is not a whole number from 0 on.
 * @example
 * import { tensor, tile } from "@gradkit/tensor";
 * console.log(tile(tensor([1, 2]), [2, 2]).toArray()); // [ [ 1, 2, 1, 2 ], [ 1, 2, 1, 2 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.tile.html}
 */
export function tile(x: Tensor, counts: readonly number[]): Tensor {
  if (counts.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new RangeError(`tile: counts must be whole numbers from 0 on, not [${counts.join(", ")}].`);
  }
  const rank = Math.max(x.rank, counts.length);
  const ones = (missing: number): number[] => new Array<number>(missing).fill(1);
  const times = [...ones(rank - counts.length), ...counts];
  const lengths = [...ones(rank - x.rank), ...x.shape];
  // Each axis is repeated along a new one in front of it, and joined with it.
  const apart = expandDims(
    x,
    times.flatMap((_, axis) => (axis < rank - x.rank ? [2 * axis, 2 * axis + 1] : [2 * axis])),
  );
  const repeated = broadcastTo(
    apart,
    times.flatMap((count, axis) => [count, lengths[axis]!]),
  );
  return reshape(
    repeated,
    times.map((count, axis) => count * lengths[axis]!),
  );
}
