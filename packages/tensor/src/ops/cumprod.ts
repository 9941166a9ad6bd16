import { normalizeAxis } from "../core/axes.ts";
import { linearRecurrence } from "../core/linear-recurrence.ts";
import { full } from "../create/full.ts";
import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { cast } from "./cast.ts";

/**
 * Products from the start of an axis up to each position; booleans and bytes are multiplied as int32.
 *
 * `y_k = x_0 x_1 ... x_k`; the gradient is right at zeros too, because nothing is divided.
 *
 * @throws RangeError when there is no such axis.
 * @example
 * import { cumprod, tensor } from "@gradkit/tensor";
 * console.log(cumprod(tensor([1, 2, 3, 4])).toArray()); // [ 1, 2, 6, 24 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.cumprod.html}
 */
export function cumprod(x: Tensor, axis = -1): Tensor {
  const along = normalizeAxis(axis, x.rank, "cumprod");
  const input = x.dtype === "bool" || x.dtype === "uint8" ? cast(x, "int32") : x;
  const nothing = broadcastTo(full([], 0, { dtype: input.dtype }), x.shape);
  return linearRecurrence(input, nothing, along, 1);
}
