import { sizeOf } from "@gradkit/tensor";
import type { Initializer } from "./initializer.ts";
import { requireDeviation } from "./require-deviation.ts";

/**
 * Normal weights with mean 0: `N(0, deviation^2)`.
 *
 * @throws RangeError when the deviation is negative or not finite.
 * @example
 * import { dense, normal } from "@gradkit/layers";
 * const layer = dense(2, 3, { weight: normal(0.01), bias: normal(0.01) });
 */
export function normal(deviation = 1): Initializer {
  requireDeviation("normal", deviation);
  return {
    name: "normal",
    config: { deviation },
    sample: (rng, shape): Float64Array => rng.normal(0, deviation, sizeOf(shape)),
  };
}
