import type { UnaryKernel } from "@gradkit/backend";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { sign } from "./sign.ts";

const kernel: UnaryKernel = { name: "abs", apply: Math.abs };

/**
 * The absolute value, element by element.
 *
 * `y = |x|`, `dy/dx = sign(x)`, 0 at 0.
 *
 * @example
 * import { abs, tensor } from "@gradkit/tensor";
 * console.log(abs(tensor([1, -2])).toArray()); // [ 1, 2 ]
 */
export function abs(x: Tensor): Tensor {
  return unary(kernel, x, (g, _, x) => mul(g, sign(x)));
}
