import { sizeOf } from "@gradkit/tensor";
import { fans } from "./fans.ts";
import type { Initializer } from "./initializer.ts";
import { requireGain } from "./require-gain.ts";

/**
 * LeCun's uniform weights: `U(-a, a)` with `a = gain sqrt(3 / fanIn)`, which keeps the variance of activations through
 * linear layers, and what SELU needs.
 *
 * `fanIn` is how many inputs one output sums over, `fanOut` how many outputs one input reaches; for a convolution both
 * count the places of its window.
 *
 * @param gain Multiplies the spread, 1 unless said otherwise.
 * @throws RangeError when the gain is not finite, or the weights have fewer than two axes.
 * @see LeCun, Bottou, Orr and Mueller, "Efficient BackProp", 1998.
 * @example
 * import { dense, leCunUniform } from "@gradkit/layers";
 * const layer = dense(784, 300, { weight: leCunUniform() });
 */
export function leCunUniform(gain = 1): Initializer {
  requireGain("leCunUniform", gain);
  return {
    name: "leCunUniform",
    config: { gain },
    sample(rng, shape): Float64Array {
      const { fanIn } = fans(shape);
      const bound = Math.abs(gain) * Math.sqrt(3 / fanIn);
      return rng.uniform(-bound, bound, sizeOf(shape));
    },
  };
}
