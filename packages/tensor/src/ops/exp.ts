import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "exp", apply: Math.exp };

/**
 * The exponential function, element by element.
 *
 * `y = e^x`, `dy/dx = y`.
 *
 * @example
 * import { exp, tensor } from "@gradkit/tensor";
 * console.log(exp(tensor(0)).item()); // 1
 */
export function exp(x: Tensor): Tensor {
  return unary(kernel, floating(x), (g, y) => mul(g, y));
}
