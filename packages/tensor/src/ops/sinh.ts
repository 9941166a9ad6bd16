import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { cosh } from "./cosh.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "sinh", apply: Math.sinh };

/**
 * The hyperbolic sine, element by element.
 *
 * `y = (e^x - e^-x) / 2`, `dy/dx = cosh x`.
 *
 * @example
 * import { sinh, tensor } from "@gradkit/tensor";
 * console.log(sinh(tensor(0)).item()); // 0
 */
export function sinh(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => mul(g, cosh(input)));
}
