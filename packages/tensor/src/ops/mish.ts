import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { softplus } from "./softplus.ts";
import { tanh } from "./tanh.ts";

/**
 * A smooth, not monotonic relative of {@link silu}, element by element.
 *
 * `y = x tanh(softplus(x))`.
 *
 * @example
 * import { mish, tensor } from "@gradkit/tensor";
 * console.log(mish(tensor([0, 100])).toArray()); // [ 0, 100 ]
 * @see Misra, "Mish: a self regularized non-monotonic activation function", 2019.
 */
export function mish(x: Tensor): Tensor {
  const input = floating(x);
  return mul(input, tanh(softplus(input)));
}
