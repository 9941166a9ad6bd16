import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";
import { sqrt } from "./sqrt.ts";
import { sub } from "./sub.ts";

const kernel: UnaryKernel = { name: "acosh", apply: Math.acosh };

/**
 * The inverse of the hyperbolic cosine, element by element; NaN below 1.
 *
 * `y = ln(x + sqrt(x^2 - 1))`, `dy/dx = 1 / sqrt(x^2 - 1)`, infinite at 1.
 *
 * @example
 * import { acosh, tensor } from "@gradkit/tensor";
 * console.log(acosh(tensor(1)).item()); // 0
 */
export function acosh(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, sqrt(mul(sub(input, 1), add(input, 1)))));
}
