import { UsageError } from "../failures/usage-error.ts";
import type { ActivationName } from "./activations.ts";
import { optimizers, type OptimizerName } from "./optimizers.ts";
import type { Recipe } from "./recipe.ts";
import type { TrainFlags } from "./train-flags.ts";

/** Everything that decides the numbers of a run, the data apart. */
export interface Settings {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimizer: OptimizerName;
  readonly momentum: number;
  readonly hidden: readonly number[];
  readonly activation: ActivationName;
  readonly validation: number;
  readonly seed: number;
}

/**
 * The recipe of the data set with what the user chose in its place.
 *
 * @throws UsageError when options contradict each other
 */
export function resolveSettings(flags: TrainFlags, recipe: Recipe): Settings {
  const { optimizer, seed, momentum = 0 } = flags;
  if (flags.momentum !== undefined && optimizer !== "sgd") {
    throw new UsageError(`--momentum is given, but ${optimizer} has none`, "add --optimizer sgd");
  }
  return {
    epochs: flags.epochs ?? recipe.epochs,
    batchSize: flags.batch ?? recipe.batchSize,
    learningRate: flags.learningRate ?? optimizers[optimizer].learningRate(recipe.learningRate, momentum),
    optimizer,
    momentum,
    hidden: flags.hidden ?? recipe.hidden,
    activation: flags.activation ?? recipe.activation,
    validation: flags.validation ?? recipe.validation,
    seed,
  };
}
