import { reshape, sizeOf } from "@gradkit/tensor";
import type { Layer, Nothing } from "./layer.ts";
import { parameterless } from "./parameterless.ts";

/**
 * Joins all axes but the first: `[batch, ...]` becomes `[batch, product]`. Images of 28 by 28 become rows of 784.
 *
 * @example
 * import { dense, flatten, sequential } from "@gradkit/layers";
 * const model = sequential(flatten(), dense(784, 10));
 */
export function flatten(): Layer<number, number, Nothing, Nothing> {
  return parameterless<number, number>({
    kind: "flatten",
    config: {},
    inputs: undefined,
    outputs: undefined,
    outputShape: (input) => [sizeOf(input)],
    apply: (x) => reshape(x, [x.shape[0]!, sizeOf(x.shape.slice(1))]),
  });
}
