import { sizeOf } from "@gradkit/tensor";
import { fans } from "./fans.ts";
import type { Initializer } from "./initializer.ts";

/**
 * He's normal weights: `N(0, 2 / fanIn)`, which keeps the variance of activations through ReLU layers.
 *
 * @see He, Zhang, Ren and Sun, "Delving deep into rectifiers", 2015.
 * @example
 * import { dense, heNormal } from "@gradkit/layers";
 * const layer = dense(784, 300, { weight: heNormal() });
 */
export function heNormal(): Initializer {
  return {
    name: "heNormal",
    sample(rng, shape): Float64Array {
      return rng.normal(0, Math.sqrt(2 / fans(shape).fanIn), sizeOf(shape));
    },
  };
}
