import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import { sqrt } from "./sqrt.ts";
import { sub } from "./sub.ts";

const kernel: UnaryKernel = { name: "acos", apply: Math.acos };

/**
 * The angle in radians, from 0 to `pi`, whose cosine is `x`, element by element; NaN outside `[-1, 1]`.
 *
 * `y = acos x`, `dy/dx = -1 / sqrt(1 - x^2)`, infinite at both ends.
 *
 * @example
 * import { acos, tensor } from "@gradkit/tensor";
 * console.log(acos(tensor(1)).item()); // 0
 */
export function acos(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => neg(div(g, sqrt(mul(sub(1, input), add(input, 1))))));
}
