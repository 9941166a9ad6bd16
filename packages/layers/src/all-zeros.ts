import { constant } from "./constant.ts";
import type { Initializer } from "./initializer.ts";

/**
 * Zeros everywhere: what biases start from unless said otherwise. Weights that start from zeros never come apart.
 *
 * @example
 * import { allZeros } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * console.log(allZeros().sample(rng(0), [2])); // Float64Array(2) [ 0, 0 ]
 */
export function allZeros(): Initializer {
  return { ...constant(0), name: "allZeros", config: {} };
}
