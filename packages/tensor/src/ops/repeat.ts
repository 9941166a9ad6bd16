import { normalizeAxis } from "../core/axes.ts";
import { fromData } from "../create/from-data.ts";
import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { expandDims } from "./expand-dims.ts";
import { indexSelect } from "./index-select.ts";
import { reshape } from "./reshape.ts";

/**
 * Repeats each position of an axis in place: `a b` becomes `a a b b`. {@link tile} repeats the axis as a whole.
 *
 * The gradient is summed over the repeats.
 *
 * @param counts How often, a whole number from 0 on: one for all positions or one for each.
 * @throws RangeError when there is no such axis, or not one count for each position.
 * @example
 * import { repeat, tensor } from "@gradkit/tensor";
 * console.log(repeat(tensor([1, 2]), 2).toArray()); // [ 1, 1, 2, 2 ]
 * console.log(repeat(tensor([1, 2]), [0, 3]).toArray()); // [ 2, 2, 2 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.repeat.html}
 */
export function repeat(x: Tensor, counts: number | readonly number[], axis = 0): Tensor {
  const along = normalizeAxis(axis, x.rank, "repeat");
  const list = typeof counts === "number" ? [counts] : counts;
  if (list.some((count) => !Number.isInteger(count) || count < 0)) {
    throw new RangeError(`repeat: counts must be whole numbers from 0 on, not [${list.join(", ")}].`);
  }
  const { shape } = x;
  if (typeof counts === "number") {
    const apart = expandDims(x, along + 1);
    const wide = apart.shape.map((length, i) => (i === along + 1 ? counts : length));
    return reshape(
      broadcastTo(apart, wide),
      shape.map((length, i) => (i === along ? length * counts : length)),
    );
  }
  if (counts.length !== shape[along]) {
    throw new RangeError(
      `repeat: ${counts.length} counts were given for axis ${along} of [${shape.join(", ")}], which has length ` +
        `${shape[along]!}; give one for each position, or one number for all.`,
    );
  }
  const positions = counts.flatMap((count, i) => new Array<number>(count).fill(i));
  return indexSelect(x, fromData(Int32Array.from(positions), [positions.length]), along);
}
