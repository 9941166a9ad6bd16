import { adaptiveLength } from "../core/adaptive-size.ts";
import { floating } from "../core/floating.ts";
import { averagedAxis } from "../core/pooled-axis.ts";
import type { Tensor } from "../tensor.ts";

/**
 * The mean of each of `size` parts of sequences of any length: `[batch, length, channels]` becomes
 * `[batch, size, channels]`.
 *
 * Part `i` runs from `floor(i length / size)` to `ceil((i + 1) length / size)`, so neighbours overlap where the length does
 * not divide evenly. The gradient is shared equally among the elements of each part.
 *
 * @throws RangeError when `x` has other axes or no elements to pool, or `size` is not a whole number of at least 1.
 * @example
 * import { adaptiveAvgPool1d, arange, reshape } from "@gradkit/tensor";
 * const sequence = reshape(arange(0, 6), [1, 6, 1]);
 * console.log(reshape(adaptiveAvgPool1d(sequence, 3), [3]).toArray()); // [ 0.5, 2.5, 4.5 ]
 */
export function adaptiveAvgPool1d(x: Tensor, size: number): Tensor {
  return averagedAxis(floating(x), 1, adaptiveLength("adaptiveAvgPool1d", x, size));
}
