import { rootOrZero } from "../core/root-or-zero.ts";
import type { Tensor } from "../tensor.ts";
import { sqrt } from "./sqrt.ts";
import { variance, type VarianceOptions } from "./variance.ts";

/**
 * The standard deviation over axes, the root of the {@link variance}.
 *
 * `dy/dx_i = (x_i - m) / ((n - correction) y)`, and 0 where all elements are equal.
 *
 * @throws RangeError when there is no such axis, or `correction` is negative.
 * @example
 * import { standardDeviation, tensor } from "@gradkit/tensor";
 * console.log(standardDeviation(tensor([2, 4, 4, 4, 5, 5, 7, 9])).item()); // 2
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.std.html}
 */
export function standardDeviation(x: Tensor, options: VarianceOptions = {}): Tensor {
  return rootOrZero(variance(x, options), sqrt);
}
