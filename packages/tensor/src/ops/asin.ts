import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";
import { sqrt } from "./sqrt.ts";
import { sub } from "./sub.ts";

const kernel: UnaryKernel = { name: "asin", apply: Math.asin };

/**
 * The angle in radians, from `-pi / 2` to `pi / 2`, whose sine is `x`, element by element; NaN outside `[-1, 1]`.
 *
 * `y = asin x`, `dy/dx = 1 / sqrt(1 - x^2)`, infinite at both ends.
 *
 * @example
 * import { asin, tensor } from "@gradkit/tensor";
 * console.log(asin(tensor(0)).item()); // 0
 */
export function asin(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, sqrt(mul(sub(1, input), add(input, 1)))));
}
