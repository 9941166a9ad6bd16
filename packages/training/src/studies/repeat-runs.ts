import type { Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { OptimizerState } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import { fit } from "../fit/fit.ts";
import type { FitOptions } from "../fit/fit-options.ts";
import type { Run } from "../fit/run.ts";
import type { TrainingEvent } from "../fit/training-event.ts";
import type { Metrics, Scores } from "../loop/tally.ts";
import { scoreSpreads, type ScoreSpreads } from "./score-spreads.ts";

/** How {@link repeatRuns} trains. */
export interface RepeatRunsOptions<
  P extends Tree = Tree,
  M extends Metrics = Metrics,
  S extends OptimizerState = OptimizerState,
> extends Omit<FitOptions<P, M, S>, "seed" | "params" | "checkpoints" | "resume" | "alsoSave" | "onEvent"> {
  /** A run for each. */
  readonly seeds: readonly number[];
  /** Hears of everything, with the number of the run. */
  readonly onEvent?: (event: TrainingEvent<M>, run: number) => void;
}

/** Runs that differ in their seed alone. */
export interface RepeatedRuns<P extends Tree, M extends Metrics> {
  readonly runs: readonly Run<P, M>[];
  /** The last scores on the validation set, or those of training without one. */
  readonly scores: ScoreSpreads<M>;
}

/**
 * Trains the same model with several seeds, one after the other: what a single run says by luck, and what it says always.
 *
 * @throws RangeError when there are no seeds.
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { accuracy } from "@gradkit/metrics";
 * import { adam } from "@gradkit/optimizers";
 * import { repeatRuns } from "@gradkit/training";
 * const { scores } = await repeatRuns(sequential(dense(2, 64), relu(), dense(64, 3)), spiral(), {
 *   loss: crossEntropy, optimizer: adam(0.05), metrics: { accuracy }, epochs: 100, batchSize: 100, seeds: [0, 1, 2],
 * });
 * console.log(scores.accuracy.values.length, scores.accuracy.mean > 0.7); // 3 true
 */
export async function repeatRuns<P extends Tree, M extends Metrics, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  data: Dataset,
  { seeds, onEvent, ...options }: RepeatRunsOptions<P, M, S>,
): Promise<RepeatedRuns<P, M>> {
  if (seeds.length === 0) {
    throw new RangeError("repeatRuns: give at least one seed.");
  }
  const runs: Run<P, M>[] = [];
  for (const [i, seed] of seeds.entries()) {
    const listen = onEvent && { onEvent: (event: TrainingEvent<M>) => onEvent(event, i) };
    runs.push(await fit(model, data, { ...options, ...listen, seed }));
  }
  return { runs, scores: scoreSpreads(runs.map(lastScores)) };
}

/** What a run came to: measured on the validation set, or while training. */
export function lastScores<P extends Tree, M extends Metrics>({ history, best }: Run<P, M>): Scores<M> {
  const record = best ?? history.at(-1);
  if (record === undefined) {
    throw new RangeError("repeatRuns: a run ended before its first measurement.");
  }
  return record.validation ?? record.train;
}
