import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * The sigmoid linear unit, also called Swish, element by element.
 *
 * `y = x sigmoid(x)`, `dy/dx = s + y (1 - s)` with `s = sigmoid(x)`.
 *
 * @example
 * import { silu, tensor } from "@gradkit/tensor";
 * console.log(silu(tensor([0, 100])).toArray()); // [ 0, 100 ]
 * @see Elfwing, Uchibe and Doya, "Sigmoid-weighted linear units for neural network function approximation", 2017.
 */
export function silu(x: Tensor): Tensor {
  const input = floating(x);
  return mul(input, sigmoid(input));
}
