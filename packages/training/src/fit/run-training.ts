import { split, type Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { OptimizerState } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import { bestSoFar } from "../best/best-so-far.ts";
import { checkpointKeeper } from "../checkpoint/keep-checkpoints.ts";
import { resumeFrom } from "../checkpoint/resume-from.ts";
import { runConfig } from "../checkpoint/run-config.ts";
import type { Session } from "../checkpoint/session.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { watchTraining } from "../guards/watch-training.ts";
import { isBatchSource, type BatchSource } from "../loop/batch-source.ts";
import { generatorsOf } from "../loop/generators-of.ts";
import type { Metrics } from "../loop/tally.ts";
import { trainer } from "../loop/trainer.ts";
import type { Course } from "./course.ts";
import type { FitOptions } from "./fit-options.ts";
import { requireFit } from "./require-fit.ts";
import type { Run } from "./run.ts";
import type { TrainingControl } from "./start-training.ts";
import { takeBreaths } from "./take-breaths.ts";
import { trainToEnd } from "./train-to-end.ts";

/** What `fit` does: sets out from nothing or a checkpoint, trains to the end, and leaves the right weights behind. */
export async function runTraining<P extends Tree, M extends Metrics, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  data: Dataset | BatchSource,
  options: FitOptions<P, M, S>,
  control: TrainingControl<M>,
): Promise<Run<P, M>> {
  requireFit(options);
  const { train, validation } = parts(data, options);
  const course = planned(model, train, validation, options, control);
  const { session, steps, epochs } = course;
  const { made, best, history } = session;
  try {
    const resumedAt = await resumeFrom(session, options);
    const { stepsPerEpoch, dataset } = made.source;
    const rows = { trainRows: dataset.size, validationRows: validation?.size ?? 0 };
    await control.emit({ kind: "start", plan: { epochs, steps, stepsPerEpoch, ...rows, resumedAt } });
    const reason = await trainToEnd(course);
    await control.emit({ kind: "end", reason, step: made.position.step });
    const params = course.stopsEarly ? made.params : made.averaged();
    return {
      params,
      buffers: made.buffers,
      history,
      best: best.record,
      reason,
      warnings: control.warnings,
      evaluate: (set) => evaluate(model, params, set, { ...options, buffers: made.buffers }),
    };
  } finally {
    if (course.stopsEarly) {
      best.putBack();
    }
    made.dispose();
  }
}

function planned<P extends Tree, M extends Metrics, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  train: Dataset | BatchSource,
  validation: Dataset | undefined,
  options: FitOptions<P, M, S>,
  control: TrainingControl<M>,
): Course<P, M> {
  const { earlyStopping, checkpoints, evaluateEvery, until, alsoSave = {} } = options;
  const made = trainer(model, train, options);
  const { monitor = "loss", mode = "min", minDelta = 0, patience = Infinity } = earlyStopping ?? {};
  const best = bestSoFar(made, { monitor, mode, minDelta, patience });
  const config = runConfig(model, made.source, options);
  const session: Session<P, M> = { made, best, config, history: [], seconds: 0, alsoSave };
  const { stepsPerEpoch } = made.source;
  const steps = options.steps ?? (options.epochs ?? 0) * stepsPerEpoch;
  const breathe = takeBreaths(options.signal);
  return {
    session,
    control,
    steps,
    epochs: options.epochs ?? Math.ceil(steps / stepsPerEpoch),
    evaluateEvery,
    validation,
    tracksBest: earlyStopping !== undefined || checkpoints?.keepBest === true,
    stopsEarly: earlyStopping !== undefined,
    until,
    watch: options.guards === false ? undefined : watchTraining(made, options.loss),
    keeper: checkpoints && checkpointKeeper(checkpoints),
    breathe,
    measure: (set) => evaluate(model, made.averaged(), set, { ...options, buffers: made.buffers, breathe }),
  };
}

function parts(
  data: Dataset | BatchSource,
  { validation, seed = 0 }: { readonly validation?: Dataset | number; readonly seed?: number },
): { readonly train: Dataset | BatchSource; readonly validation: Dataset | undefined } {
  if (typeof validation !== "number") {
    return { train: data, validation };
  }
  if (isBatchSource(data)) {
    throw new TypeError("fit: a share for validation needs a data set; split before you make a loader.");
  }
  return split(data, validation, generatorsOf(seed).share);
}
