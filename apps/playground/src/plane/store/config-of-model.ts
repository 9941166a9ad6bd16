import { activationNames } from "../../experiment/activation-names.ts";
import { datasetNames, factsOfDataset } from "../../experiment/dataset-facts.ts";
import { limits } from "../../experiment/limits.ts";
import type { HiddenLayer, PlaneConfig } from "../../experiment/plane-config.ts";
import { planeDialogTexts } from "../../texts/plane-dialog-texts.ts";
import type { OpenedModel } from "../../worker/protocol.ts";
import { readAddress } from "../url-state/read-address.ts";

const texts = planeDialogTexts.open;

/** The key under which this page writes its settings into a file. */
export const settingsKey = "gradkit.playground";

/**
 * The settings that show the network of a file: those written in it, or else the present ones with its layers. A text says why
 * the page cannot show it.
 */
export function configOfModel(model: OpenedModel, present: PlaneConfig): PlaneConfig | string {
  const written = model.metadata[settingsKey];
  if (written !== undefined) {
    return readAddress({ hash: written, search: "" }).config;
  }
  if (model.inputShape.join() !== "2" || (model.classes !== 2 && model.classes !== 3)) {
    return texts.notPlanar(model.inputShape.join(" × "), model.classes);
  }
  const layers = hiddenLayers(model);
  if (layers === undefined || layers.length > limits.layers) {
    return texts.otherLayers;
  }
  const fitting = datasetNames.filter((name) => factsOfDataset(name).classes === model.classes);
  const dataset = [model.metadata["dataset"], present.dataset, ...fitting]
    .map((wanted) => fitting.find((name) => name === wanted))
    .find((found) => found !== undefined);
  return { ...present, dataset: dataset ?? present.dataset, features: ["x", "y"], layers };
}

/** Dense layers each with an activation, and a dense one at the end; undefined for anything else. */
function hiddenLayers({ layers: { kind, config } }: OpenedModel): readonly HiddenLayer[] | undefined {
  const chain =
    kind === "sequential" && Array.isArray(config["layers"]) ? (config["layers"] as unknown[]) : [];
  const kinds = chain.map(kindOf);
  const hidden: HiddenLayer[] = [];
  for (let i = 0; i + 2 < chain.length; i += 2) {
    const activation = activationNames.find((name) => name === kinds[i + 1]);
    const units = unitsOf(chain[i]);
    if (kinds[i] !== "dense" || activation === undefined || units === undefined || units > limits.units) {
      return undefined;
    }
    hidden.push({ units, activation });
  }
  return kinds.length % 2 === 1 && kinds.at(-1) === "dense" ? hidden : undefined;
}

function kindOf(layer: unknown): unknown {
  return (layer as { readonly kind?: unknown }).kind;
}

function unitsOf(layer: unknown): number | undefined {
  const { outputs } = (layer as { readonly config?: { readonly outputs?: unknown } }).config ?? {};
  return typeof outputs === "number" ? outputs : undefined;
}
