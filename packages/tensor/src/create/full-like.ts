import type { Tensor } from "../tensor.ts";
import { full } from "./full.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * A tensor with the shape of `x`, and its element type unless said otherwise, with the same value everywhere.
 *
 * @example
 * import { fullLike, tensor } from "@gradkit/tensor";
 * console.log(fullLike(tensor([[1, 2]]), 7).toArray()); // [ [ 7, 7 ] ]
 */
export function fullLike(x: Tensor, value: number, options: CreateOptions = {}): Tensor {
  return full(x.shape, value, { dtype: x.dtype, ...options });
}
