import type { Tensor } from "../tensor.ts";
import { zeros } from "./zeros.ts";
import type { CreateOptions } from "./tensor.ts";

/**
 * A tensor with the shape of `x`, and its element type unless said otherwise, with zeros everywhere.
 *
 * @example
 * import { zerosLike, tensor } from "@gradkit/tensor";
 * console.log(zerosLike(tensor([[1, 2]])).toArray()); // [ [ 0, 0 ] ]
 */
export function zerosLike(x: Tensor, options: CreateOptions = {}): Tensor {
  return zeros(x.shape, { dtype: x.dtype, ...options });
}
