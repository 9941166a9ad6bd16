import { requireElements } from "../core/require-elements.ts";
import type { Tensor } from "../tensor.ts";
import { argmax } from "./argmax.ts";
import { cast } from "./cast.ts";
import { neg } from "./neg.ts";

/**
 * Where the smallest element along an axis stands, as int32: the first of several, the first NaN if there is one. The
 * axis disappears. There is no gradient.
 *
 * @throws RangeError when there is no such axis, or it has no elements.
 * @example
 * import { argmin, tensor } from "@gradkit/tensor";
 * console.log(argmin(tensor([[1, 4, 2], [7, 3, 5]])).toArray()); // [ 0, 1 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.argmin.html}
 */
export function argmin(x: Tensor, axis = -1): Tensor {
  requireElements(x, axis, "argmin");
  // The smallest int32 and bytes have no negative of their own type.
  return argmax(neg(x.dtype.startsWith("float") ? x : cast(x, "float64")), axis);
}
