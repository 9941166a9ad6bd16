import { UsageError } from "../failures/usage-error.ts";
import type { DataSet } from "../data/data-set.ts";
import { resolveArchitecture, type Architecture } from "../model/architecture.ts";
import { taskNameOf } from "../task/task-name.ts";
import { defaultOptimizer, optimizerNames, type OptimizerName } from "./optimizer-names.ts";
import { optimizerNamed } from "./optimizers.ts";
import { requireGoalOf } from "./parse-goal.ts";
import type { Precision } from "./precisions.ts";
import type { ScheduleName } from "./schedule-names.ts";
import type { TrainFlags } from "./train-flags.ts";

/** Everything that decides the numbers of a run, the data apart. */
export interface Settings {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly schedule: ScheduleName;
  readonly optimizer: OptimizerName;
  /** 0 for an optimizer without. */
  readonly momentum: number;
  readonly weightDecay: number;
  /** The length that gradients are shortened to when they are longer; null for never. */
  readonly clip: number | null;
  readonly architecture: Architecture;
  readonly validation: number;
  readonly seed: number;
  /** Changes of images, in words; null for none. */
  readonly augment: string | null;
  readonly precision: Precision;
  /** Epochs without improvement that end the run; null for any number. */
  readonly patience: number | null;
  /** What ends the run when it is reached; null for nothing. */
  readonly until: string | null;
}

/**
 * The recipe of the data set with what the user chose in its place.
 *
 * @throws UsageError when options contradict each other
 */
export function resolveSettings(
  flags: TrainFlags,
  { recipe, card }: Pick<DataSet, "recipe" | "card">,
): Settings {
  const { optimizer = defaultOptimizer, schedule = "cosine", seed } = flags;
  const choice = optimizerNamed(optimizer);
  if (flags.momentum !== undefined && choice.momentum === undefined) {
    throw new UsageError(
      `--momentum is given, but ${optimizer} has none`,
      `add --optimizer ${withMomentum()}`,
    );
  }
  const validation = flags.validation ?? recipe.validation;
  requireValidation(flags, validation);
  if (flags.augment !== undefined && card.featureShape.length < 2) {
    throw new UsageError(
      `--augment changes images, but ${card.name} has rows of ${card.featureShape.join("x")} numbers`,
      "leave --augment out",
    );
  }
  if (flags.until !== undefined) {
    requireGoalOf(taskNameOf(card), flags.until);
  }
  const momentum = flags.momentum ?? choice.momentum ?? 0;
  return {
    epochs: flags.epochs ?? recipe.epochs,
    batchSize: flags.batch ?? recipe.batchSize,
    learningRate: flags.learningRate ?? choice.learningRate(recipe.learningRate, momentum),
    schedule,
    optimizer,
    momentum,
    weightDecay: flags.weightDecay ?? choice.weightDecay ?? 0,
    clip: flags.clip ?? null,
    architecture: resolveArchitecture(flags, recipe),
    validation,
    seed,
    augment: flags.augment?.text ?? null,
    precision: flags.precision,
    patience: flags.patience ?? null,
    until: flags.until?.text ?? null,
  };
}

/** What is watched on validation rows needs some. */
function requireValidation({ patience, until }: TrainFlags, validation: number): void {
  const option =
    patience !== undefined ? "--patience" : until?.text.startsWith("val") ? "--until" : undefined;
  if (option !== undefined && validation === 0) {
    throw new UsageError(`${option} watches the validation rows, but there are none`, "add --validation 0.1");
  }
}

function withMomentum(): string {
  return optimizerNames.filter((name) => optimizerNamed(name).momentum !== undefined).join(" or ");
}
