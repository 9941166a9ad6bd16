import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { largestKernel } from "../core/window-kernels.ts";
import { windowOver, type Pair, type WindowOptions } from "../core/window.ts";
import type { Tensor } from "../tensor.ts";
import { takeFlat } from "./take-flat.ts";

/**
 * The largest element of every window: `[batch, height, width, channels]` becomes `[batch, rows, columns, channels]`.
 * Padding never counts.
 *
 * The gradient goes to the first largest element of each window.
 *
 * @param size Height and width of the window, which moves by its own size unless `stride` says otherwise.
 * @throws RangeError when the window does not fit.
 * @example
 * import { arange, maxPool2d, reshape } from "@gradkit/tensor";
 * const image = reshape(arange(0, 16), [1, 4, 4, 1]);
 * console.log(reshape(maxPool2d(image, 2), [2, 2]).toArray()); // [ [ 5, 7 ], [ 13, 15 ] ]
 */
export function maxPool2d(x: Tensor, size: Pair, options: WindowOptions = {}): Tensor {
  const window = windowOver("maxPool2d", x.shape, size, { stride: size, ...options });
  const shape = [x.shape[0]!, ...window.places, x.shape[3]!];
  const positions = empty(shape, "int32");
  compute(largestKernel, { images: x, positions, window }, [positions]);
  return takeFlat(x, positions);
}
