import type { Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { Optimizer, OptimizerState, Schedule } from "@gradkit/optimizers";
import { pack, type Tree } from "@gradkit/tensor";
import { takeBreaths } from "../fit/take-breaths.ts";
import { isBatchSource, type BatchSource } from "../loop/batch-source.ts";
import { DivergenceError } from "../loop/divergence-error.ts";
import { requireWhole } from "../loop/require-whole.ts";
import { trainer } from "../loop/trainer.ts";
import type { TrainerOptions } from "../loop/trainer-options.ts";
import { rateSearch, type RateSearch } from "./rate-search.ts";

/** How {@link findLearningRate} looks. */
export interface FindLearningRateOptions<
  P extends Tree = Tree,
  S extends OptimizerState = OptimizerState,
> extends Omit<TrainerOptions<P, Readonly<Record<string, never>>, S>, "optimizer" | "metrics"> {
  /** Makes the optimizer with a schedule of rates: `adam`, or `(rate) => sgd(rate, { momentum: 0.9 })`. */
  readonly optimizer: (rate: Schedule) => Optimizer<S>;
  /** The first rate. Default 1e-7. */
  readonly from?: number;
  /** The last rate. Default 10. */
  readonly to?: number;
  /** Steps between the two, a whole number of at least 10. Default 100. */
  readonly steps?: number;
  /** Ends the search; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** The search ends when the smoothed loss is so many times its best. */
const blownUp = 4;

/**
 * Finds a learning rate: trains for some steps while the rate grows from tiny to huge, and looks where the loss falls.
 *
 * The rate of step i is `from (to / from)^(i / (steps - 1))`. Parameters that are given stay as they are, to the bit.
 *
 * @throws RangeError when an option is out of range.
 * @see Smith, "Cyclical learning rates for training neural networks", 2017, https://arxiv.org/abs/1506.01186.
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { adam } from "@gradkit/optimizers";
 * import { findLearningRate } from "@gradkit/training";
 * const model = sequential(dense(2, 64), relu(), dense(64, 3));
 * const { suggestion } = await findLearningRate(model, spiral(), { loss: crossEntropy, optimizer: adam });
 * console.log(suggestion > 1e-3 && suggestion < 0.3); // true
 */
export async function findLearningRate<P extends Tree, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  data: Dataset | BatchSource,
  { from = 1e-7, to = 10, steps = 100, signal, ...options }: FindLearningRateOptions<P, S>,
): Promise<RateSearch> {
  requireWhole("steps", steps, "findLearningRate");
  if (!(from > 0 && to > from && to < Infinity) || steps < 10) {
    throw new RangeError(
      `findLearningRate: goes from ${from} to ${to} in ${steps} steps; give 0 < from < to and at least 10 steps.`,
    );
  }
  const schedule: Schedule = (step) => from * (to / from) ** (step / (steps - 1));
  const made = trainer(model, data, {
    ...options,
    ...(options.params !== undefined && { params: pack(options.params) }),
    optimizer: options.optimizer(schedule),
  });
  const before = isBatchSource(data) ? data.position : undefined;
  const breathe = takeBreaths(signal);
  const [rates, losses]: [number[], number[]] = [[], []];
  try {
    for (let step = 0; step < steps; step++) {
      const next = made.next();
      losses.push(made.update(next instanceof Promise ? await next : next));
      rates.push(schedule(step));
      if (isBlownUp(rates, losses)) {
        break;
      }
      await breathe();
    }
  } catch (error) {
    if (!(error instanceof DivergenceError) || losses.length < 3) {
      throw error;
    }
  } finally {
    made.dispose();
    if (before !== undefined && isBatchSource(data)) {
      data.restore(before);
    }
  }
  return rateSearch(rates, losses);
}

function isBlownUp(rates: readonly number[], losses: readonly number[]): boolean {
  if (losses.length < 10) {
    return false;
  }
  const { smoothed } = rateSearch(rates, losses);
  return smoothed.at(-1)! > blownUp * Math.min(...smoothed);
}
