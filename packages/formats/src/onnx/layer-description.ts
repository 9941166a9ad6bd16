/** A layer as plain data: what `describeLayer` of `@gradkit/layers` gives, and every layer has as `kind` and `config`. */
export type LayerDescription = {
  /** The name of the function that made the layer. */
  readonly kind: string;
  /** Its arguments; descriptions again for layers made of layers. */
  readonly config: Readonly<Record<string, unknown>>;
};

/** Whether a value from a config is a layer. */
export function isLayerDescription(value: unknown): value is LayerDescription {
  return (
    typeof value === "object" &&
    value !== null &&
    "kind" in value &&
    typeof value.kind === "string" &&
    "config" in value &&
    typeof value.config === "object" &&
    value.config !== null
  );
}
