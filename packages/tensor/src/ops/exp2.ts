import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "exp2", apply: (x) => 2 ** x };

/**
 * Two to the power of `x`, element by element.
 *
 * `y = 2^x`, `dy/dx = y ln 2`.
 *
 * @example
 * import { exp2, tensor } from "@gradkit/tensor";
 * console.log(exp2(tensor([0, 3, -1])).toArray()); // [ 1, 8, 0.5 ]
 */
export function exp2(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => mul(g, mul(y, Math.LN2)));
}
