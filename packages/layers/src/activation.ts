import type { Tensor } from "@gradkit/tensor";
import type { Layer, LayerConfig, Nothing, SameWidth } from "./layer.ts";

/** A layer without parameters that keeps the shape: what every activation is. */
export type Activation = Layer<number, SameWidth, Nothing, Nothing>;

/** Makes an activation of a function from tensor to tensor of the same shape. */
export function activation(kind: string, apply: (x: Tensor) => Tensor, config: LayerConfig = {}): Activation {
  return {
    kind,
    config,
    inputs: undefined,
    outputs: "same",
    outputShape: (input) => input,
    init: () => ({}),
    buffers: () => ({}),
    apply: (_, x) => apply(x),
  };
}
