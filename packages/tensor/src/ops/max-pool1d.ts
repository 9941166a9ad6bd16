import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { sequenceWindow, type SequenceWindowOptions } from "../core/sequence-window.ts";
import { largestKernel } from "../core/window-kernels.ts";
import type { Tensor } from "../tensor.ts";
import { reshape } from "./reshape.ts";
import { takeFlat } from "./take-flat.ts";

/**
 * The largest element of every window: `[batch, length, channels]` becomes `[batch, places, channels]`. Padding never
 * counts.
 *
 * The gradient goes to the first largest element of each window.
 *
 * @param size Length of the window, which moves by its own length unless `stride` says otherwise.
 * @throws RangeError when the window does not fit.
 * @example
 * import { arange, maxPool1d, reshape } from "@gradkit/tensor";
 * const sequence = reshape(arange(0, 6), [1, 6, 1]);
 * console.log(reshape(maxPool1d(sequence, 2), [3]).toArray()); // [ 1, 3, 5 ]
 */
export function maxPool1d(x: Tensor, size: number, options: SequenceWindowOptions = {}): Tensor {
  const { images, window } = sequenceWindow("maxPool1d", x, size, { stride: size, ...options });
  const [batch, , , channels] = images.shape as [number, number, number, number];
  const positions = empty([batch, ...window.places, channels], "int32");
  compute(largestKernel, { images, positions, window }, [positions]);
  return reshape(takeFlat(images, positions), [batch, window.places[1], channels]);
}
