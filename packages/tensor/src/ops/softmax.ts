import type { Tensor } from "../tensor.ts";
import { stopGradient } from "../autograd/stop-gradient.ts";
import { floating } from "../core/floating.ts";
import { div } from "./div.ts";
import { exp } from "./exp.ts";
import { max } from "./max.ts";
import { sub } from "./sub.ts";
import { sum } from "./sum.ts";

/**
 * Turns numbers into a distribution along an axis: positive, summing to 1, unchanged when a constant is added.
 *
 * `y_i = e^x_i / sum_j e^x_j`, `dy_i/dx_j = y_i ([i = j] - y_j)`.
 *
 * @example
 * import { softmax, tensor } from "@gradkit/tensor";
 * console.log(softmax(tensor([1000, 1000])).toArray()); // [ 0.5, 0.5 ]
 */
export function softmax(x: Tensor, axis = -1): Tensor {
  const input = floating(x);
  const powers = exp(sub(input, stopGradient(max(input, { axes: axis, keepDims: true }))));
  return div(powers, sum(powers, { axes: axis, keepDims: true }));
}
