import { suggestion } from "../failures/suggestion.ts";
import { layerError } from "./layer-error.ts";
import { layerForms } from "./layer-forms.ts";
import type { LayerPlan } from "./layer-plan.ts";
import { readArguments } from "./read-arguments.ts";

/**
 * Reads a layer text: layers with commas between, each a name, what it needs, and options as `name=value`.
 *
 * @throws UsageError which names the layer and the word that is wrong
 */
export function readLayers(text: string): readonly LayerPlan[] {
  return text.split(",").map((part, i) => readLayer(part.trim(), i + 1));
}

function readLayer(text: string, place: number): LayerPlan {
  const [kind = "", ...words] = text.replace(/\s*=\s*/g, "=").split(/\s+/);
  const at = { place, text };
  if (kind === "") {
    throw layerError(at, "there is no layer here", 'write for example --layers "dense 300, relu, dense 10"');
  }
  const sign = /[();:|>]/.exec(text)?.[0];
  if (sign !== undefined) {
    throw layerError(
      at,
      `"${sign}" has no place in a layer`,
      'write words with commas between, such as "dense 300, relu, dense 10"',
    );
  }
  const form = Object.hasOwn(layerForms, kind) ? layerForms[kind] : undefined;
  if (form === undefined) {
    throw layerError(at, `there is no layer "${kind}"`, adviceOn(kind, text));
  }
  return { ...at, kind, form, config: readArguments(at, kind, form, words) };
}

function adviceOn(kind: string, text: string): string {
  const isAlone = kind === text;
  return (
    suggestion(kind, [...(isAlone ? presets : []), ...Object.keys(layerForms)]) ??
    "the names are those of @gradkit/layers, such as dense, conv2d, relu"
  );
}

/** Whole networks that have names. */
const presets = ["lenet", "mlp"];
