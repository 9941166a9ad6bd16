import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { sinh } from "./sinh.ts";

const kernel: UnaryKernel = { name: "cosh", apply: Math.cosh };

/**
 * The hyperbolic cosine, element by element.
 *
 * `y = (e^x + e^-x) / 2`, `dy/dx = sinh x`.
 *
 * @example
 * import { cosh, tensor } from "@gradkit/tensor";
 * console.log(cosh(tensor(0)).item()); // 1
 */
export function cosh(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => mul(g, sinh(input)));
}
