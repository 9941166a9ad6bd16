import type { Tensor } from "../tensor.ts";
import { ones } from "./ones.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * A tensor with the shape of `x`, and its element type unless said otherwise, with ones everywhere.
 *
 * @example
 * import { onesLike, tensor } from "@gradkit/tensor";
 * console.log(onesLike(tensor([[1, 2]])).toArray()); // [ [ 1, 1 ] ]
 */
export function onesLike(x: Tensor, options: CreateOptions = {}): Tensor {
  return ones(x.shape, { dtype: x.dtype, ...options });
}
