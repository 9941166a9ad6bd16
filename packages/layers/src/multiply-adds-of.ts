import type { Shape } from "@gradkit/tensor";
import type { Layer } from "./layer.ts";

/** The multiply-adds of a layer for one input: its own count, or the sum over the layers inside. */
export function multiplyAddsOf(layer: Layer, input: Shape): number {
  const parts = layer.parts?.(input);
  return parts === undefined
    ? (layer.multiplyAdds?.(input) ?? 0)
    : parts.reduce((total, part) => total + multiplyAddsOf(part.layer, part.input), 0);
}
