import type { Generator } from "@gradkit/random";
import type { Shape } from "@gradkit/tensor";

/**
 * Draws initial weights: `shape[0]` is the number of inputs (fan in) and `shape[1]` of outputs (fan out) of a
 * matrix of weights.
 */
export interface Initializer {
  /** Its name and settings, as they appear in a layer's config. */
  readonly name: string;
  sample(rng: Generator, shape: Shape): Float64Array;
}
