import { isContiguous } from "@gradkit/backend";
import { converted } from "../core/converted.ts";
import type { Tensor } from "../tensor.ts";

/**
 * `x` itself when its elements stand side by side in order, otherwise a copy where they do.
 *
 * @example
 * import { contiguous, tensor, transpose } from "@gradkit/tensor";
 * console.log(contiguous(transpose(tensor([[1, 2], [3, 4]]))).strides); // [ 2, 1 ]
 */
export function contiguous(x: Tensor): Tensor {
  if (isContiguous(x.shape, x.strides)) {
    return x;
  }
  return converted(x, x.dtype, (g) => g);
}
