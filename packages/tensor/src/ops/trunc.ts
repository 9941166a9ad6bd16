import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { zeroGradient } from "../core/zero-gradient.ts";

const kernel: UnaryKernel = { name: "trunc", apply: Math.trunc };

/**
 * The whole part of `x`, the fraction dropped, element by element. The element type stays.
 *
 * `dy/dx = 0`.
 *
 * @example
 * import { tensor, trunc } from "@gradkit/tensor";
 * console.log(trunc(tensor([1.5, -1.5])).toArray()); // [ 1, -1 ]
 */
export function trunc(x: Tensor): Tensor {
  return unary(kernel, x, zeroGradient);
}
