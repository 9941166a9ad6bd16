import type { UnaryKernel } from "@gradkit/backend";
import { floating } from "../core/floating.ts";
import { unary } from "../core/unary.ts";
import type { Tensor } from "../tensor.ts";
import { cos } from "./cos.ts";
import { mul } from "./mul.ts";

const kernel: UnaryKernel = { name: "sin", apply: Math.sin };

/**
 * The sine of angles in radians, element by element; NaN at the infinities.
 *
 * `y = sin x`, `dy/dx = cos x`.
 *
 * @example
 * import { sin, tensor } from "@gradkit/tensor";
 * console.log(sin(tensor([0, Math.PI / 2])).toArray()); // [ 0, 1 ]
 */
export function sin(x: Tensor): Tensor {
  const input = floating(x);
  return unary(kernel, input, (g, _, input) => mul(g, cos(input)));
}
