import type { Layer, Sequential } from "@gradkit/layers";
import type { Dataset } from "@gradkit/datasets";
import type { Loss } from "@gradkit/losses";
import type { Tree } from "@gradkit/tensor";
import { trainer, type Trainer } from "@gradkit/training";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { makeLoss } from "./make-loss.ts";
import { makeOptimizer } from "./make-optimizer.ts";
import { makeSchedule, type RunSchedule } from "./make-schedule.ts";

/** A trainer whose rates follow the settings of the moment. */
export interface LiveTrainer {
  readonly trainer: Trainer<Tree, Readonly<Record<string, never>>>;
  readonly schedule: () => RunSchedule;
  /** Takes new rates. */
  configure(config: PlaneConfig): void;
}

/**
 * A trainer of a model; it makes the same weights as `fit` and the command line do with these settings.
 *
 * @param lossOf The loss; somebody may want to know how often it is asked for.
 */
export function makeTrainer(
  model: Sequential<readonly Layer[]>,
  data: Dataset,
  config: PlaneConfig,
  lossOf: Loss = makeLoss(config.loss),
): LiveTrainer {
  const { optimizer, momentum, clipNorm, seed } = config;
  const batchSize = Math.min(config.batchSize, data.size);
  const steps = config.stopEpochs * Math.ceil(data.size / batchSize);
  let now = config;
  let schedule = makeSchedule(now.schedule, now.learningRate, steps);
  const rate = (step: number): number => schedule.rate(step);
  return {
    trainer: trainer(model as Layer, data, {
      loss: lossOf,
      optimizer: makeOptimizer({ name: optimizer, rate, momentum, clipNorm, now: () => now }),
      batchSize,
      seed,
      ...(optimizer === "scheduleFreeAdamW" && { average: averageOf }),
    }),
    schedule: () => schedule,
    configure(next): void {
      if (next.learningRate !== now.learningRate) {
        schedule = makeSchedule(next.schedule, next.learningRate, steps);
      }
      now = next;
    },
  };
}

/** The averaged parameters in the state of an optimizer that may stand behind transforms. */
function averageOf(state: object): Tree {
  const kept = state as { readonly average?: Tree; readonly optimizer?: object };
  return kept.average ?? averageOf(kept.optimizer ?? {});
}
