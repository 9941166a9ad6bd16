import type { Shape } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { foldKernel } from "../core/window-kernels.ts";
import type { Window } from "../core/window.ts";
import type { Tensor } from "../tensor.ts";
import { unfoldWindows } from "./unfold.ts";

/**
 * The reverse of cutting into windows: adds every window up where it came from, and drops what lies in the padding.
 * Where windows overlap, an element is counted once for each.
 *
 * The gradient is {@link unfold}.
 *
 * @param shape That of the images, `[batch, height, width, channels]`.
 */
export function fold(windows: Tensor, shape: Shape, window: Window): Tensor {
  const images = empty(shape, windows.dtype);
  compute(foldKernel, { images, windows, window }, [images]);
  return record(images, [windows], [(g) => unfoldWindows(g, window)], { repeatable: true });
}
