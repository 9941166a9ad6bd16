import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { logSumExp } from "./log-sum-exp.ts";
import { sub } from "./sub.ts";

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
  return sub(input, logSumExp(input, { axes: axis, keepDims: true }));
}
