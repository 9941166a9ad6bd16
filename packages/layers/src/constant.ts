import { sizeOf } from "@gradkit/tensor";
import type { Initializer } from "./initializer.ts";

/**
 * The same value everywhere; what biases start from.
 *
 * @example
 * import { constant, dense } from "@gradkit/layers";
 * const layer = dense(2, 3, { bias: constant(0.1) });
 */
export function constant(value: number): Initializer {
  return {
    name: "constant",
    sample: (_, shape): Float64Array => new Float64Array(sizeOf(shape)).fill(value),
  };
}
