import { leaves, sizeOf } from "@gradkit/tensor";
import { rng } from "@gradkit/random";
import { groupedCount } from "./grouped-count.ts";
import type { ConfigValue, Layer } from "./layer.ts";

/** What a box of the picture says. */
export interface ModelLabel {
  readonly title: string;
  /** The arguments, in short; empty where there are none. */
  readonly detail: string;
  /** How many numbers it learns; empty for none. */
  readonly parameters: string;
}

/** Settings that fill a box without telling layers apart. */
const quiet = new Set(["inputs", "outputs", "units", "epsilon", "momentum", "affine", "forgetBias"]);
const longest = 36;

/** The texts of a layer's box; `met` are the shared layers that have been drawn already. */
export function modelLabel(layer: Layer, met: Map<string, string>): ModelLabel {
  const { kind, config } = layer;
  const made = config["outputs"] ?? config["units"];
  const widths = config["inputs"] === undefined ? [] : [`${text(config["inputs"])} → ${text(made)}`];
  const settings = Object.entries(config)
    .filter(([name, value]) => !quiet.has(name) && text(value) !== "")
    .map(([name, value]) => `${name} ${text(value)}`);
  const count = leaves(layer.init(rng(0), { shared: met })).reduce(
    (total, [, x]) => total + sizeOf(x.shape),
    0,
  );
  return {
    title: kind,
    detail: shortened([...widths, ...settings].join(", ")),
    parameters: count === 0 ? "" : groupedCount(count),
  };
}

/** Numbers, words and lists of numbers; what is false, standing for nothing, or larger is left out. */
function text(value: ConfigValue | undefined): string {
  if (typeof value === "number" || typeof value === "string") {
    return String(value);
  }
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "number")) {
    return value.join(" × ");
  }
  return value === true ? "yes" : kindOf(value);
}

function kindOf(value: ConfigValue | undefined): string {
  return typeof value === "object" && value !== null && "kind" in value && typeof value["kind"] === "string"
    ? value["kind"]
    : "";
}

function shortened(words: string): string {
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
