import type { ReduceOptions } from "../core/axes.ts";
import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { mul } from "./mul.ts";
import { sum } from "./sum.ts";

/**
 * The mean over axes, over all of them by default; integers give float32. The mean of nothing is NaN.
 *
 * `y = (1 / n) sum_i x_i`, `dy/dx_i = 1 / n`.
 *
 * @example
 * import { mean, tensor } from "@gradkit/tensor";
 * console.log(mean(tensor([1, 2, 6])).item()); // 3
 */
export function mean(x: Tensor, options: ReduceOptions = {}): Tensor {
  const total = sum(floating(x), options);
  return mul(total, total.size / x.size);
}
