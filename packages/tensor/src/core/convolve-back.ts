import type { Shape } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { contiguous } from "../ops/contiguous.ts";
import type { Tensor } from "../tensor.ts";
import { convolveBackKernel } from "./convolution-kernels.ts";
import { convolve } from "./convolve.ts";
import { convolveWeights } from "./convolve-weights.ts";
import type { Window } from "./window.ts";

/** The gradient of a convolution by its images, which have this shape. It is linear in both others. */
export function convolveBack(results: Tensor, w: Tensor, shape: Shape, window: Window): Tensor {
  const images = empty(shape, results.dtype);
  const args = { images, weights: contiguous(w), results: contiguous(results), window };
  compute(convolveBackKernel, args, [images]);
  return record(
    images,
    [results, w],
    [(g) => convolve(g, w, window), (g) => convolveWeights(g, results, w.shape, window)],
    { repeatable: true },
  );
}
