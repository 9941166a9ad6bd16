import { adaptiveSize } from "../core/adaptive-size.ts";
import { floating } from "../core/floating.ts";
import { averagedAxis } from "../core/pooled-axis.ts";
import type { Pair } from "../core/window.ts";
import type { Tensor } from "../tensor.ts";

/**
 * The mean of each of `rows` by `columns` regions of images of any size: `[batch, height, width, channels]` becomes
 * `[batch, rows, columns, channels]`.
 *
 * Row `i` runs from `floor(i height / rows)` to `ceil((i + 1) height / rows)`, and so for columns: neighbours overlap where
 * the length does not divide evenly. The gradient is shared equally among the elements of each region.
 *
 * @param size Rows and columns of the result, or one number for both.
 * @throws RangeError when `x` has other axes or no elements to pool, or `size` is not of whole numbers of at least 1.
 * @example
 * import { adaptiveAvgPool2d, arange, reshape } from "@gradkit/tensor";
 * const image = reshape(arange(0, 16), [1, 4, 4, 1]);
 * console.log(reshape(adaptiveAvgPool2d(image, 2), [2, 2]).toArray()); // [ [ 2.5, 4.5 ], [ 10.5, 12.5 ] ]
 */
export function adaptiveAvgPool2d(x: Tensor, size: Pair): Tensor {
  const [rows, columns] = adaptiveSize("adaptiveAvgPool2d", x, size);
  // A region is a rectangle, so its mean is the mean of the means of its rows.
  return averagedAxis(averagedAxis(floating(x), 2, columns), 1, rows);
}
