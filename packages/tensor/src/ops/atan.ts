import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";
import { square } from "./square.ts";

const kernel: UnaryKernel = { name: "atan", apply: Math.atan };

/**
 * The angle in radians, from `-pi / 2` to `pi / 2`, whose tangent is `x`, element by element.
 *
 * `y = atan x`, `dy/dx = 1 / (1 + x^2)`.
 *
 * @example
 * import { atan, tensor } from "@gradkit/tensor";
 * console.log(atan(tensor(0)).item()); // 0
 */
export function atan(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, add(square(input), 1)));
}
