import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "reciprocal", apply: (x) => 1 / x };

/**
 * One over `x`, element by element; infinite at 0, with the sign of that 0.
 *
 * `y = 1 / x`, `dy/dx = -y^2`.
 *
 * @example
 * import { reciprocal, tensor } from "@gradkit/tensor";
 * console.log(reciprocal(tensor([4, -0.5])).toArray()); // [ 0.25, -2 ]
 */
export function reciprocal(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => neg(mul(g, square(y))));
}
