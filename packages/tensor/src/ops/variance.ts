import { sizeOf } from "@gradkit/backend";
import { reducedAxes, type ReduceOptions } from "../core/axes.ts";
import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { div } from "./div.ts";
import { mean } from "./mean.ts";
import { square } from "./square.ts";
import { sub } from "./sub.ts";
import { sum } from "./sum.ts";

/** How to estimate a spread. */
export interface VarianceOptions extends ReduceOptions {
  /** Subtracted from the number of elements: 1 for the unbiased estimate from a sample. Default 0, as in NumPy. */
  readonly correction?: number;
}

/**
 * The variance over axes, over all of them by default, in two passes; integers give float32. NaN when there are not more
 * elements than `correction`.
 *
 * `y = sum_i (x_i - m)^2 / (n - correction)` with the mean `m`, `dy/dx_i = 2 (x_i - m) / (n - correction)`.
 *
 * @throws RangeError when there is no such axis, or `correction` is negative.
 * @example
 * import { tensor, variance } from "@gradkit/tensor";
 * console.log(variance(tensor([1, 2, 3, 6])).item()); // 3.5
 * console.log(variance(tensor([1, 3]), { correction: 1 }).item()); // 2
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.var.html}
 */
export function variance(x: Tensor, { correction = 0, ...options }: VarianceOptions = {}): Tensor {
  if (!(correction >= 0)) {
    throw new RangeError(`variance: correction must be 0 or more, not ${correction}.`);
  }
  const input = floating(x);
  const folded = reducedAxes(x.shape, options.axes, "variance");
  const count = sizeOf(x.shape.filter((_, axis) => folded[axis] === true));
  const centred = sub(input, mean(input, { ...options, keepDims: true }));
  const degrees = count - correction;
  return div(sum(square(centred), options), degrees > 0 ? degrees : NaN);
}
