import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { zeroGradient } from "../core/zero-gradient.ts";

const kernel: UnaryKernel = { name: "round", apply: halfToEven };

/**
 * The nearest whole number, element by element; halves go to the even neighbour, as in NumPy and PyTorch, so that
 * rounding does not shift a mean. The element type stays.
 *
 * `dy/dx = 0`.
 *
 * @example
 * import { round, tensor } from "@gradkit/tensor";
 * console.log(round(tensor([0.5, 1.5, 2.4, -1.7])).toArray()); // [ 0, 2, 2, -2 ]
 */
export function round(x: Tensor): Tensor {
  return unary(kernel, x, zeroGradient);
}

function halfToEven(x: number): number {
  const below = Math.floor(x);
  if (x - below !== 0.5) {
    return Math.round(x);
  }
  // Math.ceil rather than below + 1: minus one half becomes -0, as in IEEE 754.
  return below % 2 === 0 ? below : Math.ceil(x);
}
