import { constant } from "./constant.ts";
import type { Initializer } from "./initializer.ts";

/**
 * Ones everywhere: what factors such as those of layer norm start from.
 *
 * @example
 * import { allOnes } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * console.log(allOnes().sample(rng(0), [2])); // Float64Array(2) [ 1, 1 ]
 */
export function allOnes(): Initializer {
  return { ...constant(1), name: "allOnes", config: {} };
}
