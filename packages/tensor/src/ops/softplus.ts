import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { sigmoid } from "./sigmoid.ts";

const kernel: UnaryKernel = {
  name: "softplus",
  apply: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
};

/**
 * A smooth positive part, element by element, computed without overflow.
 *
 * `y = ln(1 + e^x)`, `dy/dx = sigmoid(x)`.
 *
 * @example
 * import { softplus, tensor } from "@gradkit/tensor";
 * console.log(softplus(tensor([-1000, 1000])).toArray()); // [ 0, 1000 ]
 */
export function softplus(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => mul(g, sigmoid(input)));
}
