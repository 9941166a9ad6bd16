import type { Tensor } from "@gradkit/tensor";
import type { Layer, LayerConfig, Nothing, SameWidth } from "./layer.ts";
import { parameterless } from "./parameterless.ts";

/** A layer without parameters that keeps the shape: what every activation is. */
export type Activation = Layer<number, SameWidth, Nothing, Nothing>;

/**
 * Makes an activation of a function from tensor to tensor of the same shape.
 *
 * @param kind Its name in descriptions of models, by which `buildLayer` finds a builder in a table.
 * @param config Its settings as plain data.
 * @example
 * import { activation } from "@gradkit/layers";
 * import { sin, tensor } from "@gradkit/tensor";
 * const wave = activation("wave", sin);
 * console.log(wave.apply({}, tensor([0])).toArray()); // [ 0 ]
 */
export function activation(kind: string, apply: (x: Tensor) => Tensor, config: LayerConfig = {}): Activation {
  return parameterless({
    kind,
    config,
    inputs: undefined,
    outputs: "same",
    outputShape: (input) => input,
    apply: (x) => apply(x),
  });
}
