import { sizeOf } from "@gradkit/tensor";
import type { Initializer } from "./initializer.ts";
import { requireDeviation } from "./require-deviation.ts";

/**
 * Normal weights with mean 0 and no outliers: what falls beyond two standard deviations is drawn again. The result has
 * a standard deviation of `0.8796 deviation`.
 *
 * @param deviation The standard deviation before the tails are cut, at least 0.
 * @throws RangeError when the deviation is negative or not finite.
 * @example
 * import { truncatedNormal } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * const weights = truncatedNormal(0.02).sample(rng(0), [100, 100]);
 * console.log(weights.every((value) => Math.abs(value) <= 0.04)); // true
 */
export function truncatedNormal(deviation = 1): Initializer {
  requireDeviation("truncatedNormal", deviation);
  return {
    name: "truncatedNormal",
    config: { deviation },
    sample(rng, shape): Float64Array {
      const drawn = rng.standardNormal(sizeOf(shape));
      for (let i = 0; i < drawn.length; i++) {
        let value = drawn[i]!;
        while (Math.abs(value) > 2) {
          value = rng.standardNormal();
        }
        drawn[i] = value * deviation;
      }
      return drawn;
    },
  };
}
