import { sizeOf } from "@gradkit/tensor";
import type { Initializer } from "./initializer.ts";

/**
 * Uniform weights: `U(-bound, bound)`, or `U(bound, upper)` when both ends are given.
 *
 * @param bound The upper end with `-bound` as the lower one, or the lower end when `upper` is given.
 * @param upper The upper end, not below the lower one.
 * @throws RangeError when a bound is not finite or the upper one is below the lower one.
 * @example
 * import { uniform } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * console.log(uniform(0, 0.5).sample(rng(0), [3]).every((value) => value >= 0 && value < 0.5)); // true
 */
export function uniform(bound: number, upper?: number): Initializer {
  const [low, high] = upper === undefined ? [-bound, bound] : [bound, upper];
  if (!(Number.isFinite(low) && Number.isFinite(high) && low <= high)) {
    throw new RangeError(
      `uniform: the bounds must be finite numbers and low at most high, but are ${String(low)} and ${String(high)}.`,
    );
  }
  return {
    name: "uniform",
    config: { low, high },
    sample: (rng, shape): Float64Array => rng.uniform(low, high, sizeOf(shape)),
  };
}
