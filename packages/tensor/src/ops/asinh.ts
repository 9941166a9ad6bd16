import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";
import { sqrt } from "./sqrt.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "asinh", apply: Math.asinh };

/**
 * The inverse of the hyperbolic sine, element by element.
 *
 * `y = ln(x + sqrt(x^2 + 1))`, `dy/dx = 1 / sqrt(x^2 + 1)`.
 *
 * @example
 * import { asinh, tensor } from "@gradkit/tensor";
 * console.log(asinh(tensor(0)).item()); // 0
 */
export function asinh(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, sqrt(add(square(input), 1))));
}
