import { sequenceWindow, type SequenceWindowOptions } from "../core/sequence-window.ts";
import type { Tensor } from "../tensor.ts";
import { mean } from "./mean.ts";
import { unfoldWindows } from "./unfold.ts";

/**
 * The mean of every window: `[batch, length, channels]` becomes `[batch, places, channels]`. Zeros of the padding count.
 *
 * @param size Length of the window, which moves by its own length unless `stride` says otherwise.
 * @throws RangeError when the window does not fit.
 * @example
 * import { arange, avgPool1d, reshape } from "@gradkit/tensor";
 * const sequence = reshape(arange(0, 6), [1, 6, 1]);
 * console.log(reshape(avgPool1d(sequence, 2), [3]).toArray()); // [ 0.5, 2.5, 4.5 ]
 */
export function avgPool1d(x: Tensor, size: number, options: SequenceWindowOptions = {}): Tensor {
  const { images, window } = sequenceWindow("avgPool1d", x, size, { stride: size, ...options });
  // Axes of the windows: batch, one row, places, one kernel row, kernel columns, channels.
  return mean(unfoldWindows(images, window), { axes: [1, 3, 4] });
}
