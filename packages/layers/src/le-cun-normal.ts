import { sizeOf } from "@gradkit/tensor";
import { fans } from "./fans.ts";
import type { Initializer } from "./initializer.ts";
import { requireGain } from "./require-gain.ts";

/**
 * LeCun's normal weights: `N(0, gain^2 1 / fanIn)`, which keeps the variance of activations through linear layers, and
 * what SELU needs.
 *
 * `fanIn` is how many inputs one output sums over, `fanOut` how many outputs one input reaches; for a convolution both
 * count the places of its window.
 *
 * @param gain Multiplies the spread, 1 unless said otherwise.
 * @throws RangeError when the gain is not finite, or the weights have fewer than two axes.
 * @see LeCun, Bottou, Orr and Mueller, "Efficient BackProp", 1998.
 * @example
 * import { dense, leCunNormal } from "@gradkit/layers";
 * const layer = dense(784, 300, { weight: leCunNormal() });
 */
export function leCunNormal(gain = 1): Initializer {
  requireGain("leCunNormal", gain);
  return {
    name: "leCunNormal",
    config: { gain },
    sample(rng, shape): Float64Array {
      const { fanIn } = fans(shape);
      return rng.normal(0, Math.abs(gain) * Math.sqrt(1 / fanIn), sizeOf(shape));
    },
  };
}
