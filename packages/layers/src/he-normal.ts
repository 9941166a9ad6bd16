import { sizeOf } from "@gradkit/tensor";
import { fans } from "./fans.ts";
import type { Initializer } from "./initializer.ts";
import { requireGain } from "./require-gain.ts";

/**
 * He's normal weights: `N(0, gain^2 2 / fanIn)`, which keeps the variance of activations through ReLU layers.
 *
 * `fanIn` is how many inputs one output sums over, `fanOut` how many outputs one input reaches; for a convolution both
 * count the places of its window.
 *
 * @param gain Multiplies the spread, 1 unless said otherwise.
 * @throws RangeError when the gain is not finite, or the weights have fewer than two axes.
 * @see He, Zhang, Ren and Sun, "Delving deep into rectifiers", 2015.
 * @example
 * import { dense, heNormal } from "@gradkit/layers";
 * const layer = dense(784, 300, { weight: heNormal() });
 */
export function heNormal(gain = 1): Initializer {
  requireGain("heNormal", gain);
  return {
    name: "heNormal",
    config: { gain },
    sample(rng, shape): Float64Array {
      const { fanIn } = fans(shape);
      return rng.normal(0, Math.abs(gain) * Math.sqrt(2 / fanIn), sizeOf(shape));
    },
  };
}
