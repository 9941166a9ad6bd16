import { normalizeAxis } from "../core/axes.ts";
import type { Tensor } from "../tensor.ts";
import { argsort, type SortOptions } from "./argsort.ts";
import { gather } from "./gather.ts";

/**
 * Puts an axis in order. NaN counts as the largest, so it comes last, or first with `descending`.
 *
 * The gradient goes back to where each element came from; equal ones keep their order.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { sort, tensor } from "@gradkit/tensor";
 * console.log(sort(tensor([3, 1, 2])).toArray()); // [ 1, 2, 3 ]
 * console.log(sort(tensor([[3, 1], [2, 4]]), 0, { descending: true }).toArray()); // [ [ 3, 4 ], [ 2, 1 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.sort.html}
 */
export function sort(x: Tensor, axis = -1, options: SortOptions = {}): Tensor {
  const along = normalizeAxis(axis, x.rank, "sort");
  return gather(x, argsort(x, along, options), along);
}
