import { chooseDataSet } from "../data/choose-data-set.ts";
import type { OwnFlags } from "../data/own/own-flags.ts";
import { taskNameOf, type TaskName } from "../task/task-name.ts";
import type { Recipe } from "../train/recipe.ts";
import { resolveArchitecture } from "./architecture.ts";
import { buildLayers } from "./build-layers.ts";
import { buildModel, type BuiltModel } from "./build-model.ts";
import type { ModelFlags } from "./model-flags.ts";
import { nameOfModel, type ModelName } from "./name-of-model.ts";

/** The options of commands that show a model and train nothing. */
export interface ShowFlags extends ModelFlags, OwnFlags {
  /** The shape of one input, in place of the data set's. */
  readonly input?: readonly number[];
}

/** A model to look at. */
export interface ModelToShow extends BuiltModel {
  /** The data set it is for; null when it was given as layers for an input of any kind. */
  readonly dataset: string | null;
  readonly name: ModelName;
  readonly recipe: Recipe;
  /** What the model is for. */
  readonly task: TaskName;
}

/**
 * The model that the options ask for, from what is known of the data set without loading it; of own files, from reading
 * them. Layers for an `--input`
 * take it as it is, and may end as they like.
 *
 * @throws UsageError when layers do not fit
 */
export async function modelToShow(dataset: string, flags: ShowFlags): Promise<ModelToShow> {
  const { card, recipe } = await chooseDataSet(dataset, flags);
  const task = taskNameOf(card);
  const architecture = resolveArchitecture(flags, recipe);
  const name = nameOfModel(architecture);
  const { input } = flags;
  if (input !== undefined && architecture.preset === null) {
    const model = buildLayers(architecture.layers, input);
    return { model, inputShape: input, dataset: null, name, recipe, task };
  }
  const purpose = { featureShape: input ?? card.featureShape, classes: card.classNames.length };
  return { ...buildModel(architecture, purpose), dataset: card.name, name, recipe, task };
}
