import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";

const kernel: UnaryKernel = { name: "neg", apply: (x) => -x };

/**
 * The negative, element by element.
 *
 * `y = -x`, `dy/dx = -1`.
 *
 * @example
 * import { neg, tensor } from "@gradkit/tensor";
 * console.log(neg(tensor([1, -2])).toArray()); // [ -1, 2 ]
 */
export function neg(x: Tensor): Tensor {
  return unary(kernel, x, (g) => neg(g));
}
