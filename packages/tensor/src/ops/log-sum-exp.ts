import type { ReduceOptions } from "../core/axes.ts";
import { floating } from "../core/floating.ts";
import { stopGradient } from "../autograd/stop-gradient.ts";
import type { Tensor } from "../tensor.ts";
import { add } from "./add.ts";
import { exp } from "./exp.ts";
import { log } from "./log.ts";
import { max } from "./max.ts";
import { reshape } from "./reshape.ts";
import { sub } from "./sub.ts";
import { sum } from "./sum.ts";

/**
 * The logarithm of a sum of exponentials over axes, computed without overflow.
 *
 * `y = m + ln sum_i e^(x_i - m)` with `m = max x`, `dy/dx = softmax(x)`.
 *
 * @example
 * import { logSumExp, tensor } from "@gradkit/tensor";
 * console.log(logSumExp(tensor([1000, -1000])).item()); // 1000
 */
export function logSumExp(x: Tensor, options: ReduceOptions = {}): Tensor {
  const input = floating(x);
  // The shift cancels out, so that no gradient has to flow through it.
  const shift = stopGradient(max(input, { ...options, keepDims: true }));
  const total = log(sum(exp(sub(input, shift)), options));
  return add(total, reshape(shift, total.shape));
}
