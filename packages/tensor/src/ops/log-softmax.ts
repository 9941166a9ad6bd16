import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { stopGradient } from "../autograd/stop-gradient.ts";
import { exp } from "./exp.ts";
import { log } from "./log.ts";
import { max } from "./max.ts";
import { sub } from "./sub.ts";
import { sum } from "./sum.ts";

/**
 * The logarithm of {@link softmax} along an axis, computed without overflow.
 *
 * `y_i = x_i - ln sum_j e^x_j`.
 *
 * @example
 * import { logSoftmax, tensor } from "@gradkit/tensor";
 * console.log(logSoftmax(tensor([0, -1000])).toArray()); // [ 0, -1000 ]
 */
export function logSoftmax(x: Tensor, axis = -1): Tensor {
  const input = floating(x);
  // Shifted first: next to a large logit, the small differences that matter would be rounded away.
  const shifted = sub(input, stopGradient(max(input, { axes: axis, keepDims: true })));
  return sub(shifted, log(sum(exp(shifted), { axes: axis, keepDims: true })));
}
