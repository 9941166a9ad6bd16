import type { ConvTransposeOptions } from "../core/spreading-window.ts";
import { transposedConvolution } from "../core/transposed-convolution.ts";
import type { Tensor } from "../tensor.ts";

/**
 * A transposed convolution, which makes images larger: every element is multiplied with the kernel and added into the
 * output. It is the gradient of {@link conv2d} by its images, with the same weights and settings.
 *
 * `y[n, i s + u d - p, j s + v d - p, o] = sum x[n, i, j, c] w[u, v, o, c]` over all that meet there: images
 * `[batch, height, width, channels]` and weights `[kernel rows, kernel columns, outputs / groups, channels]` give
 * `[batch, rows, columns, outputs]` with `rows = (height - 1) s - 2 p + d (kernel rows - 1) + outputPadding + 1`.
 *
 * @throws RangeError when channels do not fit the weights, a setting is out of range, or nothing is left of the output.
 * @example
 * import { convTranspose2d, ones } from "@gradkit/tensor";
 * const y = convTranspose2d(ones([8, 7, 7, 16]), ones([2, 2, 6, 16]), { stride: 2 });
 * console.log(y.shape); // [ 8, 14, 14, 6 ]
 * @see Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016.
 */
export function convTranspose2d(x: Tensor, weights: Tensor, options: ConvTransposeOptions = {}): Tensor {
  return transposedConvolution("convTranspose2d", x, weights, options);
}
