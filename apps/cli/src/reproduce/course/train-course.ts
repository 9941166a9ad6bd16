import type { Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import { accuracy as classAccuracy, type Metric } from "@gradkit/metrics";
import type { Optimizer } from "@gradkit/optimizers";
import type { Tensor, Tree } from "@gradkit/tensor";
import { DivergenceError, evaluate, trainer, type Trainer, type TrainerOptions } from "@gradkit/training";
import type { ExperimentContext } from "../experiment.ts";
import type { Course, EpochScores, Scores } from "./course.ts";

/** A loss that can be averaged or summed over its terms. */
export type PlannedLoss = (
  predictions: Tensor,
  targets: Tensor,
  options: { readonly reduction: "mean" | "sum" },
) => Tensor;

/** What is trained, on what and how. */
export interface CoursePlan<P extends Tree> extends Pick<
  TrainerOptions<P>,
  "batchSize" | "dtype" | "shuffle" | "dropLast" | "params" | "seed" | "inputShape" | "augment"
> {
  readonly model: Layer<number, number | "same", P>;
  readonly train: Dataset;
  readonly loss: PlannedLoss;
  /** Whether gradients are summed over the rows of a batch. Default: averaged. */
  readonly summed?: boolean;
  /** How many terms of the loss a row has. Default 1. */
  readonly termsPerRow?: number;
  readonly optimizer: Optimizer;
  /** Default: the share of rows whose largest score is at the right class. */
  readonly accuracy?: Metric;
  readonly epochs: number;
  /** Sets to measure on after each epoch, by name. */
  readonly measured?: Readonly<Record<string, Dataset>>;
  /** Further sets, measured after the last epoch alone. */
  readonly measuredAtEnd?: Readonly<Record<string, Dataset>>;
  /** Whether the scores of every batch are wanted. Default false. */
  readonly everyBatch?: boolean;
}

type Counted = { readonly accuracy: Metric };

const unknown: Scores = { loss: NaN, accuracy: NaN };

/**
 * Trains epoch after epoch, until the end or until numbers run away. Rejects with the signal's reason when that is
 * aborted.
 */
export async function trainCourse<P extends Tree>(
  plan: CoursePlan<P>,
  context: ExperimentContext,
): Promise<Course<P>> {
  const made = trainerOf(plan);
  const epochs: EpochScores[] = [];
  const batches: Scores[] = [];
  let divergedIn: number | undefined;
  try {
    for (let epoch = 0; epoch < plan.epochs && divergedIn === undefined; epoch++) {
      const train = await oneEpoch(made, plan, batches, context);
      divergedIn = Number.isNaN(train.loss) ? epoch : undefined;
      const isLast = epoch === plan.epochs - 1;
      const sets = { ...plan.measured, ...(isLast && plan.measuredAtEnd) };
      epochs.push({
        epoch,
        train,
        after: await measure(made, plan, sets, divergedIn === undefined, context),
      });
    }
  } finally {
    made.dispose();
  }
  return { model: plan.model, params: made.params, epochs, batches, divergedIn };
}

function trainerOf<P extends Tree>(plan: CoursePlan<P>): Trainer<P, Counted> {
  const { model, train, loss, summed = false, accuracy = classAccuracy, ...options } = plan;
  const reduction = summed ? "sum" : "mean";
  return trainer(model, train, {
    ...options,
    loss: (predictions, targets) => loss(predictions, targets, { reduction }),
    metrics: { accuracy },
    // How large gradients become is part of what is found out.
    maxGradientNorm: Infinity,
  });
}

/** The scores of an epoch, counted while training; NaN as soon as a loss is no number. */
async function oneEpoch<P extends Tree>(
  made: Trainer<P, Counted>,
  { summed = false, termsPerRow = 1, everyBatch = false, epochs }: CoursePlan<P>,
  batches: Scores[],
  context: ExperimentContext,
): Promise<Scores> {
  const { source } = made;
  let total = 0;
  let rows = 0;
  let correct = 0;
  try {
    for (let step = 0; step < source.stepsPerEpoch; step++) {
      const next = made.next();
      const batch = next instanceof Promise ? await next : next;
      const count = batch.y.shape[0] ?? 1;
      const value = made.update(batch);
      const loss = summed ? value / (count * termsPerRow) : value;
      total += loss * count;
      rows += count;
      if (everyBatch) {
        const { accuracy } = made.takeScores();
        correct += accuracy * count;
        batches.push({ loss, accuracy });
      }
      const turn = pause(made, epochs, context);
      if (turn !== undefined) {
        await turn;
      }
    }
  } catch (error) {
    if (error instanceof DivergenceError) {
      return unknown;
    }
    throw error;
  }
  return { loss: total / rows, accuracy: everyBatch ? correct / rows : made.takeScores().accuracy };
}

/** Lets others have their turn, and tells how far it is whenever that happens. */
function pause(
  made: Trainer<Tree, Counted>,
  epochs: number,
  context: ExperimentContext,
): Promise<void> | undefined {
  const turn = context.breathe();
  if (turn !== undefined) {
    context.signal.throwIfAborted();
    const { position, source } = made;
    const done = position.step / (source.stepsPerEpoch * epochs);
    context.progress(done, `epoch ${position.epoch} of ${epochs}`);
  }
  return turn;
}

async function measure<P extends Tree>(
  { model, params, buffers }: Trainer<P, Counted>,
  { loss, accuracy = classAccuracy, dtype, inputShape }: CoursePlan<P>,
  sets: Readonly<Record<string, Dataset>>,
  isFinite: boolean,
  { signal }: ExperimentContext,
): Promise<Readonly<Record<string, Scores>>> {
  const found: Record<string, Scores> = {};
  for (const [name, dataset] of Object.entries(sets)) {
    found[name] = isFinite
      ? await evaluate(model, params, dataset, {
          loss: (predictions, targets) => loss(predictions, targets, { reduction: "mean" }),
          metrics: { accuracy },
          batchSize: 1000,
          buffers,
          signal,
          ...(dtype !== undefined && { dtype }),
          ...(inputShape !== undefined && { inputShape }),
        })
      : unknown;
  }
  return found;
}
