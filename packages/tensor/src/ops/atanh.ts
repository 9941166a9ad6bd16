import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";
import { sub } from "./sub.ts";

const kernel: UnaryKernel = { name: "atanh", apply: Math.atanh };

/**
 * The inverse of the hyperbolic tangent, element by element; infinite at -1 and 1, NaN beyond.
 *
 * `y = ln((1 + x) / (1 - x)) / 2`, `dy/dx = 1 / (1 - x^2)`.
 *
 * @example
 * import { atanh, tensor } from "@gradkit/tensor";
 * console.log(atanh(tensor(0)).item()); // 0
 */
export function atanh(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, mul(sub(1, input), add(input, 1))));
}
