import type { Layer, LayerConfig } from "./layer.ts";

/** A layer as plain data: what {@link describeLayer} gives and `buildLayer` takes. */
export type LayerDescription = { readonly kind: string; readonly config: LayerConfig };

/**
 * Describes a layer or a whole model as plain data that can be written as JSON: `{ kind, config }`, nested for layers
 * made of layers. It says how the layer was made and holds no parameters.
 *
 * @example
 * import { dense, describeLayer } from "@gradkit/layers";
 * console.log(describeLayer(dense(784, 10, { bias: false })).config["inputs"]); // 784
 */
export function describeLayer({ kind, config }: Layer): LayerDescription {
  return { kind, config };
}
