import { findDataSet } from "../data/find-data-set.ts";
import type { Recipe } from "../train/recipe.ts";
import { resolveArchitecture } from "./architecture.ts";
import { buildLayers } from "./build-layers.ts";
import { buildModel, type BuiltModel } from "./build-model.ts";
import type { ModelFlags } from "./model-flags.ts";
import { nameOfModel, type ModelName } from "./name-of-model.ts";

/** The options of commands that show a model and train nothing. */
export interface ShowFlags extends ModelFlags {
  /** The shape of one input, in place of the data set's. */
  readonly input?: readonly number[];
}

/** A model to look at. */
export interface ModelToShow extends BuiltModel {
  /** The data set it is for; null when it was given as layers for an input of any kind. */
  readonly dataset: string | null;
  readonly name: ModelName;
  readonly recipe: Recipe;
}

/**
 * The model that the options ask for, from what is known of the data set without loading it. Layers for an `--input`
 * take it as it is, and may end as they like.
 *
 * @throws UsageError when layers do not fit
 */
export function modelToShow(dataset: string, flags: ShowFlags): ModelToShow {
  const { card, recipe } = findDataSet(dataset);
  const architecture = resolveArchitecture(flags, recipe);
  const name = nameOfModel(architecture);
  const { input } = flags;
  if (input !== undefined && architecture.preset === null) {
    const model = buildLayers(architecture.layers, input);
    return { model, inputShape: input, dataset: null, name, recipe };
  }
  const purpose = { featureShape: input ?? card.featureShape, classes: card.classNames.length };
  return { ...buildModel(architecture, purpose), dataset: card.name, name, recipe };
}
