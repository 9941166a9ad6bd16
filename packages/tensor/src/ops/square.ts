import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "square", apply: (x) => x * x };

/**
 * The square, element by element.
 *
 * `y = x^2`, `dy/dx = 2 x`.
 *
 * @example
 * import { square, tensor } from "@gradkit/tensor";
 * console.log(square(tensor([1, -2])).toArray()); // [ 1, 4 ]
 */
export function square(x: Tensor): Tensor {
  return unary(kernel, x, (g, _, x) => mul(g, mul(x, 2)));
}
