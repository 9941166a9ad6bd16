import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { zeroGradient } from "../core/zero-gradient.ts";

const kernel: UnaryKernel = { name: "floor", apply: Math.floor };

/**
 * The largest whole number that is not above `x`, element by element. The element type stays.
 *
 * `dy/dx = 0`.
 *
 * @example
 * import { floor, tensor } from "@gradkit/tensor";
 * console.log(floor(tensor([1.5, -1.5])).toArray()); // [ 1, -2 ]
 */
export function floor(x: Tensor): Tensor {
  return unary(kernel, x, zeroGradient);
}
