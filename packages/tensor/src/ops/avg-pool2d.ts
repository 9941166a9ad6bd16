import { windowOver, type Pair, type WindowOptions } from "../core/window.ts";
import type { Tensor } from "../tensor.ts";
import { mean } from "./mean.ts";
import { unfoldWindows } from "./unfold.ts";

/**
 * The mean of every window: `[batch, height, width, channels]` becomes `[batch, rows, columns, channels]`. Zeros of the
 * padding count.
 *
 * @param size Height and width of the window, which moves by its own size unless `stride` says otherwise.
 * @throws RangeError when the window does not fit.
 * @example
 * import { arange, avgPool2d, reshape } from "@gradkit/tensor";
 * const image = reshape(arange(0, 16), [1, 4, 4, 1]);
 * console.log(reshape(avgPool2d(image, 2), [2, 2]).toArray()); // [ [ 2.5, 4.5 ], [ 10.5, 12.5 ] ]
 */
export function avgPool2d(x: Tensor, size: Pair, options: WindowOptions = {}): Tensor {
  const window = windowOver("avgPool2d", x.shape, size, { stride: size, ...options });
  return mean(unfoldWindows(x, window), { axes: [3, 4] });
}
