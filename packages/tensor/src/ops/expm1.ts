import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { exp } from "./exp.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "expm1", apply: Math.expm1 };

/**
 * The exponential function less one, element by element, exact also where `x` is tiny.
 *
 * `y = e^x - 1`, `dy/dx = e^x`.
 *
 * @example
 * import { expm1, tensor } from "@gradkit/tensor";
 * console.log(expm1(tensor([0, 1e-20], { dtype: "float64" })).toArray()); // [ 0, 1e-20 ]
 */
export function expm1(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => mul(g, exp(input)));
}
