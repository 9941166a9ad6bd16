import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { zeroGradient } from "../core/zero-gradient.ts";

const kernel: UnaryKernel = { name: "ceil", apply: Math.ceil };

/**
 * The smallest whole number that is not below `x`, element by element. The element type stays.
 *
 * `dy/dx = 0`.
 *
 * @example
 * import { ceil, tensor } from "@gradkit/tensor";
 * console.log(ceil(tensor([1.5, -1.5])).toArray()); // [ 2, -1 ]
 */
export function ceil(x: Tensor): Tensor {
  return unary(kernel, x, zeroGradient);
}
