import { sizeOf } from "@gradkit/tensor";
import { fans } from "./fans.ts";
import type { Initializer } from "./initializer.ts";
import { requireGain } from "./require-gain.ts";

/**
 * He's uniform weights: `U(-a, a)` with `a = gain sqrt(6 / fanIn)`, which keeps the variance of activations through
 * ReLU layers.
 *
 * `fanIn` is how many inputs one output sums over, `fanOut` how many outputs one input reaches; for a convolution both
 * count the places of its window.
 *
 * @param gain Multiplies the spread, 1 unless said otherwise.
 * @throws RangeError when the gain is not finite, or the weights have fewer than two axes.
 * @see He, Zhang, Ren and Sun, "Delving deep into rectifiers", 2015.
 * @example
 * import { dense, heUniform } from "@gradkit/layers";
 * const layer = dense(784, 300, { weight: heUniform() });
 */
export function heUniform(gain = 1): Initializer {
  requireGain("heUniform", gain);
  return {
    name: "heUniform",
    config: { gain },
    sample(rng, shape): Float64Array {
      const { fanIn } = fans(shape);
      const bound = Math.abs(gain) * Math.sqrt(6 / fanIn);
      return rng.uniform(-bound, bound, sizeOf(shape));
    },
  };
}
