import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "log10", apply: Math.log10 };

/**
 * The logarithm to base 10, element by element; `-Infinity` at 0, NaN below it.
 *
 * `y = log10 x`, `dy/dx = 1 / (x ln 10)`.
 *
 * @example
 * import { log10, tensor } from "@gradkit/tensor";
 * console.log(log10(tensor([1, 1000])).toArray()); // [ 0, 3 ]
 */
export function log10(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, mul(input, Math.LN10)));
}
