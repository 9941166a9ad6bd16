import type { Tensor } from "@gradkit/tensor";
import type { Layer, LayerContext, Nothing, SameWidth } from "./layer.ts";

/** Everything about a layer that learns nothing and carries nothing. */
export interface Parameterless<In extends number, Out extends number | SameWidth> extends Pick<
  Layer<In, Out>,
  "kind" | "config" | "inputs" | "outputs" | "outputShape" | "multiplyAdds"
> {
  apply(x: Tensor, context?: LayerContext<Nothing>): Tensor;
}

/** Makes a layer of it. */
export function parameterless<const In extends number, const Out extends number | SameWidth>(
  layer: Parameterless<In, Out>,
): Layer<In, Out, Nothing, Nothing> {
  return {
    ...layer,
    init: () => ({}),
    buffers: () => ({}),
    apply: (_, x, context) => layer.apply(x, context),
  };
}
