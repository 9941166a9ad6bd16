import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "rsqrt", apply: (x) => 1 / Math.sqrt(x) };

/**
 * One over the square root, element by element; `Infinity` at 0, NaN below it.
 *
 * `y = 1 / sqrt(x)`, `dy/dx = -y^3 / 2`.
 *
 * @example
 * import { rsqrt, tensor } from "@gradkit/tensor";
 * console.log(rsqrt(tensor([4, 0.25])).toArray()); // [ 0.5, 2 ]
 */
export function rsqrt(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => mul(g, mul(mul(square(y), y), -0.5)));
}
