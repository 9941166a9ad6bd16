import { adaptiveLength } from "../core/adaptive-size.ts";
import { largestAlongAxis } from "../core/pooled-axis.ts";
import type { Tensor } from "../tensor.ts";

/**
 * The largest element of each of `size` parts of sequences of any length: `[batch, length, channels]` becomes
 * `[batch, size, channels]`.
 *
 * Part `i` runs from `floor(i length / size)` to `ceil((i + 1) length / size)`, so neighbours overlap where the length does
 * not divide evenly. The gradient goes to the first largest element of each part.
 *
 * @throws RangeError when `x` has other axes or no elements to pool, or `size` is not a whole number of at least 1.
 * @example
 * import { adaptiveMaxPool1d, arange, reshape } from "@gradkit/tensor";
 * const sequence = reshape(arange(0, 6), [1, 6, 1]);
 * console.log(reshape(adaptiveMaxPool1d(sequence, 3), [3]).toArray()); // [ 1, 3, 5 ]
 */
export function adaptiveMaxPool1d(x: Tensor, size: number): Tensor {
  return largestAlongAxis(x, 1, adaptiveLength("adaptiveMaxPool1d", x, size));
}
