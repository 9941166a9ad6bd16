import { adaptiveSize } from "../core/adaptive-size.ts";
import { largestAlongAxis } from "../core/pooled-axis.ts";
import type { Pair } from "../core/window.ts";
import type { Tensor } from "../tensor.ts";

/**
 * The largest element of each of `rows` by `columns` regions of images of any size: `[batch, height, width, channels]` becomes
 * `[batch, rows, columns, channels]`.
 *
 * Row `i` runs from `floor(i height / rows)` to `ceil((i + 1) height / rows)`, and so for columns: neighbours overlap where
 * the length does not divide evenly. The gradient goes to the first largest element of each region.
 *
 * @param size Rows and columns of the result, or one number for both.
 * @throws RangeError when `x` has other axes or no elements to pool, or `size` is not of whole numbers of at least 1.
 * @example
 * import { adaptiveMaxPool2d, arange, reshape } from "@gradkit/tensor";
 * const image = reshape(arange(0, 16), [1, 4, 4, 1]);
 * console.log(reshape(adaptiveMaxPool2d(image, 2), [2, 2]).toArray()); // [ [ 5, 7 ], [ 13, 15 ] ]
 */
export function adaptiveMaxPool2d(x: Tensor, size: Pair): Tensor {
  const [rows, columns] = adaptiveSize("adaptiveMaxPool2d", x, size);
  // Along the width first: of several largest elements, the first in the order of rows then wins.
  return largestAlongAxis(largestAlongAxis(x, 2, columns), 1, rows);
}
