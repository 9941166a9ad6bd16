import type { Generator } from "@gradkit/random";
import type { Shape } from "@gradkit/tensor";
import type { LayerConfig } from "./layer.ts";

/**
 * Draws initial weights. The last two axes of `shape` are the inputs and outputs of a matrix of weights, the axes
 * before them the window of a convolution.
 */
export interface Initializer {
  /** The name of the function that made it. */
  readonly name: string;
  /** Its settings, as plain data; `buildLayer` makes the initializer of them again. */
  readonly config: LayerConfig;
  sample(rng: Generator, shape: Shape): Float64Array;
}
