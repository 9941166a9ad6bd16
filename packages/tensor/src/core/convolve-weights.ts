import type { Shape } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { compute } from "../compute.ts";
import { empty } from "../create/empty.ts";
import { contiguous } from "../ops/contiguous.ts";
import type { Tensor } from "../tensor.ts";
import { convolveWeightsKernel } from "./convolution-kernels.ts";
import { convolveBack } from "./convolve-back.ts";
import { convolve } from "./convolve.ts";
import type { Window } from "./window.ts";

/** The gradient of a convolution by its weights, which have this shape. It is linear in both others. */
export function convolveWeights(x: Tensor, results: Tensor, shape: Shape, window: Window): Tensor {
  const weights = empty(shape, x.dtype);
  const args = { images: contiguous(x), weights, results: contiguous(results), window };
  compute(convolveWeightsKernel, args, [weights]);
  return record(
    weights,
    [x, results],
    [(g) => convolveBack(results, g, x.shape, window), (g) => convolve(x, g, window)],
    { repeatable: true },
  );
}
