import { view } from "../core/view.ts";
import type { Tensor } from "../tensor.ts";

/**
 * The same numbers, treated as a constant by gradients: the derivative through it is zero.
 *
 * @example
 * import { grad, mul, stopGradient, tensor, type Tensor } from "@gradkit/tensor";
 * const slope = grad((x: Tensor) => mul(x, stopGradient(x))); // only the first factor counts
 * console.log(slope(tensor(3)).item()); // 3
 */
export function stopGradient(x: Tensor): Tensor {
  return view(x, x.shape, x.strides);
}
