import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { div } from "./div.ts";

const kernel: UnaryKernel = { name: "log", apply: Math.log };

/**
 * The natural logarithm, element by element; -Infinity at 0, NaN below.
 *
 * `y = ln x`, `dy/dx = 1 / x`.
 *
 * @example
 * import { log, tensor } from "@gradkit/tensor";
 * console.log(log(tensor(1)).item()); // 0
 */
export function log(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, input));
}
