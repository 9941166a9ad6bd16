import { mul } from "@gradkit/tensor";
import type { Activation } from "./activation.ts";
import { dropMask } from "./drop-mask.ts";
import { parameterless } from "./parameterless.ts";
import { requireRate } from "./require-rate.ts";
import { requireRng } from "./require-rng.ts";

/**
 * In training, sets each element to 0 with probability `rate` and divides the others by `1 - rate`, so that the mean
 * stays; in evaluation it does nothing.
 *
 * @param rate From 0 up to but without 1. Default 0.5.
 * @throws RangeError when the rate is out of range; TypeError in training without `rng` in the context.
 * @see Srivastava, Hinton, Krizhevsky, Sutskever and Salakhutdinov, "Dropout", 2014.
 * @example
 * import { dropout } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { ones } from "@gradkit/tensor";
 * const y = dropout(0.5).apply({}, ones([6]), { training: true, rng: rng(0) });
 * console.log(y.toArray()); // [ 2, 2, 2, 0, 0, 0 ]
 */
export function dropout(rate = 0.5): Activation {
  requireRate("dropout", rate);
  return parameterless({
    kind: "dropout",
    config: { rate },
    inputs: undefined,
    outputs: "same",
    outputShape: (input) => input,
    apply(x, { training = false, rng } = {}) {
      return training && rate > 0 ? mul(x, dropMask(requireRng("dropout", rng), x.shape, rate, x.dtype)) : x;
    },
  });
}
