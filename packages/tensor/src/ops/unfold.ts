import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { unfoldKernel } from "../core/window-kernels.ts";
import { windowOver, type Pair, type Window, type WindowOptions } from "../core/window.ts";
import type { Tensor } from "../tensor.ts";
import { contiguous } from "./contiguous.ts";
import { fold } from "./fold.ts";

/**
 * Cuts images into windows: `[batch, height, width, channels]` becomes
 * `[batch, rows, columns, kernel rows, kernel columns, channels]`, with zeros where a window reaches past the edge.
 *
 * The gradient is {@link fold}: every window is added back where it came from.
 *
 * @throws RangeError when the window does not fit.
 * @example
 * import { arange, reshape, unfold } from "@gradkit/tensor";
 * const image = reshape(arange(0, 9), [1, 3, 3, 1]);
 * console.log(unfold(image, 2).shape); // [ 1, 2, 2, 2, 2, 1 ]
 */
export function unfold(x: Tensor, size: Pair, options: WindowOptions = {}): Tensor {
  return unfoldWindows(x, windowOver("unfold", x.shape, size, options));
}

/** The same for a window that is worked out already. */
export function unfoldWindows(x: Tensor, window: Window): Tensor {
  const shape = [x.shape[0]!, ...window.places, ...window.size, x.shape[3]!];
  const windows = empty(shape, x.dtype);
  compute(unfoldKernel, { images: contiguous(x), windows, window }, [windows]);
  return record(windows, [x], [(g) => fold(g, x.shape, window)], { repeatable: true });
}
