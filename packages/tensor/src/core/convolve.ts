import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { contiguous } from "../ops/contiguous.ts";
import type { Tensor } from "../tensor.ts";
import { convolveBack } from "./convolve-back.ts";
import { convolveWeights } from "./convolve-weights.ts";
import { convolveKernel } from "./convolution-kernels.ts";
import type { Window } from "./window.ts";

/**
 * The convolution of images `[batch, height, width, channels]` with weights
 * `[kernel rows, kernel columns, channels, outputs]` of the same type, for a window that is worked out already.
 */
export function convolve(x: Tensor, w: Tensor, window: Window): Tensor {
  const results = empty([x.shape[0]!, ...window.places, w.shape[3]!], x.dtype);
  compute(convolveKernel, { images: contiguous(x), weights: contiguous(w), results, window }, [results]);
  return record(
    results,
    [x, w],
    [(g) => convolveBack(g, w, x.shape, window), (g) => convolveWeights(x, g, w.shape, window)],
    { repeatable: true },
  );
}
