import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "cbrt", apply: Math.cbrt };

/**
 * The cube root, element by element, also of negative numbers.
 *
 * `y = x^(1/3)`, `dy/dx = 1 / (3 y^2)`, infinite at 0.
 *
 * @example
 * import { cbrt, tensor } from "@gradkit/tensor";
 * console.log(cbrt(tensor([8, -27])).toArray()); // [ 2, -3 ]
 */
export function cbrt(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => div(g, mul(square(y), 3)));
}
