import type { ReduceOptions } from "../core/axes.ts";
import { requireElements } from "../core/require-elements.ts";
import type { Tensor } from "../tensor.ts";
import { quantile } from "./quantile.ts";

/**
 * The middle element over axes, over all of them by default, or the mean of the two in the middle; NaN if there is a NaN,
 * integers give float32.
 *
 * The gradient goes to the middle element, or half to each of the two.
 *
 * @throws RangeError when there is no such axis, or no element to choose from.
 * @example
 * import { median, tensor } from "@gradkit/tensor";
 * console.log(median(tensor([[7, 1, 2], [3, 5, 4]]), { axes: 1 }).toArray()); // [ 2, 4 ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.median.html}
 */
export function median(x: Tensor, options: ReduceOptions = {}): Tensor {
  requireElements(x, options.axes, "median");
  return quantile(x, 0.5, options);
}
