import { factsOfDataset } from "../../experiment/dataset-facts.ts";
import { linkFields } from "../../experiment/link-fields.ts";
import type { Field } from "../../experiment/fields.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";

/** What decides the weights, by its name in words; how it is shown does not. */
const names = {
  dataset: "set",
  samplesPerClass: "points per class",
  noise: "noise",
  trainShare: "to train on",
  dataSeed: "points seed",
  features: "inputs",
  layers: "layers",
  initializer: "initial weights",
  optimizer: "optimizer",
  learningRate: "learning rate",
  momentum: "momentum",
  schedule: "schedule",
  batchSize: "batch size",
  loss: "loss",
  l1: "L1",
  l2: "L2",
  weightDecay: "weight decay",
  clipNorm: "clipping",
  seed: "seed",
} as const satisfies Partial<Record<keyof PlaneConfig, string>>;

/** The settings of a run in words, so that two runs can be compared. */
export function settingsInWords(config: PlaneConfig): Readonly<Record<string, string>> {
  const keys = Object.keys(names) as (keyof typeof names)[];
  const settings = Object.fromEntries(keys.map((key) => [names[key], written(key, config)]));
  return { ...settings, [names.layers]: layersInWords(config) };
}

/** The layers as the command line writes them. */
function layersInWords({ layers, dataset }: PlaneConfig): string {
  const hidden = layers.map(({ units, activation }) => `dense ${units}, ${activation}, `);
  return `${hidden.join("")}dense ${factsOfDataset(dataset).classes}`;
}

function written<Name extends keyof PlaneConfig>(name: Name, config: Pick<PlaneConfig, Name>): string {
  const [, field]: readonly [string, Field<PlaneConfig[Name]>] = linkFields[name];
  return field.write(config[name]);
}
