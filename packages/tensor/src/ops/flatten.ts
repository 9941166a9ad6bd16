import { sizeOf } from "@gradkit/backend";
import { normalizeAxis } from "../core/axes.ts";
import type { Tensor } from "../tensor.ts";
import { reshape } from "./reshape.ts";

/**
 * Joins neighbouring axes into one, all of them by default; a single number becomes a vector of one. Like {@link reshape}
 * it copies transposed and broadcast views only.
 *
 * The gradient gets its shape back.
 *
 * @param start The first of the axes that are joined.
 * @param end The last of them.
 * @throws RangeError when there is no such axis, or `end` stands before `start`.
 * @example
 * import { flatten, ones } from "@gradkit/tensor";
 * console.log(flatten(ones([2, 3, 4])).shape); // [ 24 ]
 * console.log(flatten(ones([2, 3, 4]), 1).shape); // [ 2, 12 ]
 * @see {@link https://pytorch.org/docs/stable/generated/torch.flatten.html}
 */
export function flatten(x: Tensor, start = 0, end = -1): Tensor {
  const rank = Math.max(x.rank, 1);
  const first = normalizeAxis(start, rank, "flatten");
  const last = normalizeAxis(end, rank, "flatten");
  if (last < first) {
    throw new RangeError(`flatten: the last axis, ${end}, stands before the first, ${start}.`);
  }
  const { shape } = x;
  return reshape(x, [
    ...shape.slice(0, first),
    sizeOf(shape.slice(first, last + 1)),
    ...shape.slice(last + 1),
  ]);
}
