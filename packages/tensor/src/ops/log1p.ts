import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { div } from "./div.ts";

const kernel: UnaryKernel = { name: "log1p", apply: Math.log1p };

/**
 * The natural logarithm of one more, element by element, exact also where `x` is tiny; `-Infinity` at -1, NaN below it.
 *
 * `y = ln(1 + x)`, `dy/dx = 1 / (1 + x)`.
 *
 * @example
 * import { log1p, tensor } from "@gradkit/tensor";
 * console.log(log1p(tensor([0, 1e-20], { dtype: "float64" })).toArray()); // [ 0, 1e-20 ]
 */
export function log1p(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => div(g, add(input, 1)));
}
