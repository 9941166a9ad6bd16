import { chain, clipByGlobalNorm, decoupledWeightDecay, type Optimizer } from "@gradkit/optimizers";
import { optimizerNamed } from "./optimizers.ts";
import { schedules } from "./schedules.ts";
import type { Settings } from "./settings.ts";

/** The optimizer of a run over `rows` training rows; its rate follows the schedule up to the last step. */
export function buildOptimizer(
  rows: number,
  {
    optimizer,
    learningRate,
    momentum,
    weightDecay,
    clip,
    schedule,
    epochs,
    batchSize,
  }: Pick<
    Settings,
    "optimizer" | "learningRate" | "momentum" | "weightDecay" | "clip" | "schedule" | "epochs" | "batchSize"
  >,
): Optimizer {
  const steps = epochs * Math.ceil(rows / batchSize);
  const choice = optimizerNamed(optimizer);
  const made = choice.make(schedules[schedule].make(learningRate, steps), { momentum, weightDecay });
  const decays = choice.weightDecay !== undefined || weightDecay === 0;
  const whole = decays ? made : decoupledWeightDecay(made, weightDecay);
  return clip === null ? whole : chain(clipByGlobalNorm(clip), whole);
}
