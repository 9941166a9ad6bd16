import { sizeOf } from "@gradkit/tensor";
import type { Initializer } from "./initializer.ts";

/**
 * The same value everywhere.
 *
 * @throws RangeError when the value is not a finite number.
 * @example
 * import { constant } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * console.log(constant(0.1).sample(rng(0), [2])); // Float64Array(2) [ 0.1, 0.1 ]
 */
export function constant(value: number): Initializer {
  if (!Number.isFinite(value)) {
    throw new RangeError(`constant(${String(value)}): the value must be a finite number.`);
  }
  return {
    name: "constant",
    config: { value },
    sample: (_, shape): Float64Array => new Float64Array(sizeOf(shape)).fill(value),
  };
}
