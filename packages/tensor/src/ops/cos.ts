import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { neg } from "./neg.ts";
import { sin } from "./sin.ts";

const kernel: UnaryKernel = { name: "cos", apply: Math.cos };

/**
 * The cosine of angles in radians, element by element; NaN at the infinities.
 *
 * `y = cos x`, `dy/dx = -sin x`.
 *
 * @example
 * import { cos, tensor } from "@gradkit/tensor";
 * console.log(cos(tensor([0, Math.PI])).toArray()); // [ 1, -1 ]
 */
export function cos(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => neg(mul(g, sin(input))));
}
