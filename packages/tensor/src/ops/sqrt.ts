import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { div } from "./div.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "sqrt", apply: Math.sqrt };

/**
 * The square root, element by element; NaN below 0.
 *
 * `y = sqrt(x)`, `dy/dx = 1 / (2 y)`.
 *
 * @example
 * import { sqrt, tensor } from "@gradkit/tensor";
 * console.log(sqrt(tensor([4, 9])).toArray()); // [ 2, 3 ]
 */
export function sqrt(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => div(g, mul(y, 2)));
}
