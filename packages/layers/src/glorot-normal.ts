import { sizeOf } from "@gradkit/tensor";
import { fans } from "./fans.ts";
import type { Initializer } from "./initializer.ts";
import { requireGain } from "./require-gain.ts";

/**
 * Glorot's normal weights: `N(0, gain^2 2 / (fanIn + fanOut))`, which keeps the variance of activations and of
 * gradients about equal from layer to layer around a linear activation.
 *
 * `fanIn` is how many inputs one output sums over, `fanOut` how many outputs one input reaches; for a convolution both
 * count the places of its window.
 *
 * @param gain Multiplies the spread, 1 unless said otherwise.
 * @throws RangeError when the gain is not finite, or the weights have fewer than two axes.
 * @see Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
 * @example
 * import { dense, glorotNormal } from "@gradkit/layers";
 * const layer = dense(784, 300, { weight: glorotNormal() });
 */
export function glorotNormal(gain = 1): Initializer {
  requireGain("glorotNormal", gain);
  return {
    name: "glorotNormal",
    config: { gain },
    sample(rng, shape): Float64Array {
      const { fanIn, fanOut } = fans(shape);
      return rng.normal(0, Math.abs(gain) * Math.sqrt(2 / (fanIn + fanOut)), sizeOf(shape));
    },
  };
}
