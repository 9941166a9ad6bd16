import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { zeroGradient } from "../core/zero-gradient.ts";

const kernel: UnaryKernel = { name: "sign", apply: Math.sign };

/**
 * The sign, element by element: -1, 0 or 1, and NaN for NaN.
 *
 * `dy/dx = 0`.
 *
 * @example
 * import { sign, tensor } from "@gradkit/tensor";
 * console.log(sign(tensor([3, 0, -2])).toArray()); // [ 1, 0, -1 ]
 */
export function sign(x: Tensor): Tensor {
  return unary(kernel, x, zeroGradient);
}
