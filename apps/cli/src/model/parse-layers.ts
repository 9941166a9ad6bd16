import type { LayersChoice } from "./model-flags.ts";
import { readLayers } from "./read-layers.ts";

/** Parses `--layers`: the name of a preset, or a layer text. */
export function parseLayers(text: string): LayersChoice {
  const name = text.trim();
  return name === "mlp" || name === "lenet"
    ? { preset: name }
    : { preset: null, layers: readLayers(text), text: name };
}
