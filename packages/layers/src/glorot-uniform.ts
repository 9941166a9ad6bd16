import { sizeOf } from "@gradkit/tensor";
import { fans } from "./fans.ts";
import type { Initializer } from "./initializer.ts";

/**
 * Glorot's uniform weights: `U(-a, a)` with `a = gain sqrt(6 / (fanIn + fanOut))`, which keeps the variance of
 * activations and of gradients about equal from layer to layer around a linear activation.
 *
 * @see Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural networks", 2010.
 * @example
 * import { dense, glorotUniform } from "@gradkit/layers";
 * const layer = dense(784, 300, { weight: glorotUniform() });
 */
export function glorotUniform(gain = 1): Initializer {
  return {
    name: "glorotUniform",
    sample(rng, shape): Float64Array {
      const { fanIn, fanOut } = fans(shape);
      const bound = gain * Math.sqrt(6 / (fanIn + fanOut));
      return rng.uniform(-bound, bound, sizeOf(shape));
    },
  };
}
