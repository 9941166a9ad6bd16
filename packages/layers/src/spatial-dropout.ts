import { mul } from "@gradkit/tensor";
import type { Activation } from "./activation.ts";
import { dropMask } from "./drop-mask.ts";
import { parameterless } from "./parameterless.ts";
import { requireRate } from "./require-rate.ts";
import { requireRng } from "./require-rng.ts";

/**
 * In training, sets whole channels of a sample to 0 with probability `rate` and divides the others by `1 - rate`: where
 * neighbouring pixels say the same, dropping one of them changes little. In evaluation it does nothing.
 *
 * Input `[batch, ..., channels]`; each channel of each sample is drawn once for all places.
 *
 * @param rate From 0 up to but without 1. Default 0.5.
 * @throws RangeError when the rate is out of range; TypeError in training without `rng` in the context.
 * @see Tompson, Goroshin, Jain, LeCun and Bregler, "Efficient object localization using convolutional networks", 2015.
 * @example
 * import { spatialDropout } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { ones } from "@gradkit/tensor";
 * const y = spatialDropout(0.5).apply({}, ones([1, 2, 4]), { training: true, rng: rng(0) });
 * console.log(y.toArray()); // [ [ [ 2, 2, 2, 0 ], [ 2, 2, 2, 0 ] ] ]
 */
export function spatialDropout(rate = 0.5): Activation {
  requireRate("spatialDropout", rate);
  return parameterless({
    kind: "spatialDropout",
    config: { rate },
    inputs: undefined,
    outputs: "same",
    outputShape: (input) => input,
    apply(x, { training = false, rng } = {}) {
      if (!training || rate === 0) {
        return x;
      }
      const shape = x.shape.map((length, axis) => (axis === 0 || axis === x.rank - 1 ? length : 1));
      return mul(x, dropMask(requireRng("spatialDropout", rng), shape, rate, x.dtype));
    },
  });
}
