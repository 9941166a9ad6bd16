import { kFold, type Dataset, type TrainValidation } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { OptimizerState } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import { fit } from "../fit/fit.ts";
import type { Run } from "../fit/run.ts";
import type { TrainingEvent } from "../fit/training-event.ts";
import { generatorsOf } from "../loop/generators-of.ts";
import type { Metrics } from "../loop/tally.ts";
import { lastScores, type RepeatRunsOptions } from "./repeat-runs.ts";
import { scoreSpreads, type ScoreSpreads } from "./score-spreads.ts";

/** How {@link crossValidate} trains. */
export interface CrossValidateOptions<
  P extends Tree = Tree,
  M extends Metrics = Metrics,
  S extends OptimizerState = OptimizerState,
> extends Omit<RepeatRunsOptions<P, M, S>, "seeds" | "validation"> {
  /**
   * How many parts of equal size, each of which is left out once; or the splits themselves, such as those of `groupKFold`,
   * `leaveOneOut` or `timeSeriesSplit`. Default 5.
   */
  readonly folds?: number | readonly TrainValidation[];
  /** Whether parts have the same shares of classes. Default true for sets of classes. */
  readonly stratify?: boolean;
  /** Fixes the parts, and every run as in `fit`. Default 0. */
  readonly seed?: number;
}

/** A run for each part that was left out. */
export interface CrossValidation<P extends Tree, M extends Metrics> {
  readonly folds: readonly Run<P, M>[];
  /** The scores on the parts that were left out. */
  readonly scores: ScoreSpreads<M>;
}

/**
 * Trains as often as there are parts, each time without one of them, and measures on that one: how well a model does on
 * rows it has not seen, and how much that depends on which.
 *
 * @throws RangeError when there are fewer than two parts, or more than rows.
 * @example
 * import { blobs } from "@gradkit/datasets";
 * import { dense, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { accuracy } from "@gradkit/metrics";
 * import { adam } from "@gradkit/optimizers";
 * import { crossValidate } from "@gradkit/training";
 * const { scores } = await crossValidate(sequential(dense(2, 3)), blobs(), {
 *   loss: crossEntropy, optimizer: adam(0.1), metrics: { accuracy }, epochs: 20, folds: 5,
 * });
 * console.log(scores.accuracy.values.length, scores.accuracy.mean > 0.9); // 5 true
 */
export async function crossValidate<P extends Tree, M extends Metrics, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  data: Dataset,
  options: CrossValidateOptions<P, M, S>,
): Promise<CrossValidation<P, M>> {
  const { folds = 5, stratify = data.classNames.length > 0, seed = 0, onEvent, ...rest } = options;
  const splits =
    typeof folds === "number" ? kFold(data, folds, { rng: generatorsOf(seed).share, stratify }) : folds;
  if (splits.length === 0) {
    throw new RangeError("crossValidate: there are no folds.");
  }
  const runs: Run<P, M>[] = [];
  for (const [i, { train, validation }] of splits.entries()) {
    const listen = onEvent && { onEvent: (event: TrainingEvent<M>) => onEvent(event, i) };
    runs.push(await fit(model, train, { ...rest, ...listen, validation, seed }));
  }
  return { folds: runs, scores: scoreSpreads(runs.map(lastScores)) };
}
