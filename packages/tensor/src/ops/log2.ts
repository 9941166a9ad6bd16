import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "log2", apply: Math.log2 };

/**
 * The logarithm to base 2, element by element; `-Infinity` at 0, NaN below it.
 *
 * `y = log2 x`, `dy/dx = 1 / (x ln 2)`.
 *
 * @example
 * import { log2, tensor } from "@gradkit/tensor";
 * console.log(log2(tensor([1, 8, 0.25])).toArray()); // [ 0, 3, -2 ]
 */
export function log2(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, mul(input, Math.LN2)));
}
