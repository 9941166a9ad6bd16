import { normalizeAxis } from "../core/axes.ts";
import type { Tensor } from "../tensor.ts";
import { split } from "./split.ts";
import { squeeze } from "./squeeze.ts";

/**
 * Takes an axis apart: one tensor for each position, without the axis. They are views: no element is copied. The way back costs
 * less than that of taking the positions one by one with {@link at}.
 *
 * Each gradient is 0 at the other positions.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { tensor, unstack } from "@gradkit/tensor";
 * console.log(unstack(tensor([[1, 2], [3, 4]])).map((row) => row.toArray())); // [ [ 1, 2 ], [ 3, 4 ] ]
 * @see {@link https://pytorch.org/docs/stable/generated/torch.unbind.html}
 */
export function unstack(x: Tensor, axis = 0): Tensor[] {
  const along = normalizeAxis(axis, x.rank, "unstack");
  const ones = new Array<number>(x.shape[along]!).fill(1);
  return split(x, ones, along).map((part) => squeeze(part, along));
}
