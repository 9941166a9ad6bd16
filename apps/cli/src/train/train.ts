import { describeLayer, summarize, type Layer } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import type { RunFolder } from "@gradkit/runs";
import type { Tree } from "@gradkit/tensor";
import { fit, type Run, type TrainingEvent } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import type { LoadedData } from "../data/load-data.ts";
import { prepared } from "../data/prepared.ts";
import { buildModel } from "../model/build-model.ts";
import { buildOptimizer } from "./build-optimizer.ts";
import { engine } from "./engine.ts";
import type { Outcome, Plan, Sizes } from "./outcome.ts";
import { parseGoal } from "./parse-goal.ts";
import type { Epoch } from "./epoch-table.ts";
import type { Settings } from "./settings.ts";
import { weightsHash } from "./weights-hash.ts";

/** Who watches a run. */
export interface Observer {
  /** Called before the first step; gives the folder to write the run into, if it shall be kept. */
  onStart(plan: Plan): Promise<RunFolder | undefined>;
  onEvent(event: TrainingEvent<{ readonly accuracy: typeof accuracy }>): void;
  /** Called when training is over and the test begins. */
  onTest(): void;
}

/** A trained model, and where the run was written. */
export interface Trained {
  readonly outcome: Outcome;
  readonly run: Run<Tree, { readonly accuracy: typeof accuracy }>;
  readonly model: Layer;
  readonly folder: RunFolder | undefined;
}

/** How much work a power cut may cost; Ctrl-C and the end of the run always save. */
const checkpointMinutes = 0.5;

/** Trains a classifier and tests it. Rejects with the signal's reason when that is aborted. */
export async function train(
  data: LoadedData,
  settings: Settings,
  observer: Observer,
  signal: AbortSignal,
): Promise<Trained> {
  const { featureShape, classNames } = data.train;
  const rows = prepared(data);
  const { model, inputShape } = buildModel(settings.architecture, {
    featureShape,
    classes: classNames.length,
  });
  const summary = summarize(model, inputShape);
  const sizes = partSizes(data, settings.validation);
  const plan = { data, settings, sizes, model: describeLayer(model), summary, engine: engine() };
  const folder = await observer.onStart(plan);
  const goal = settings.until === null ? undefined : parseGoal(settings.until);
  const started = performance.now();
  const run = await fit(model, rows.train, {
    loss: crossEntropy,
    optimizer: buildOptimizer(sizes.train, settings),
    metrics: { accuracy },
    inputShape,
    epochs: settings.epochs,
    batchSize: settings.batchSize,
    seed: settings.seed,
    ...(sizes.validation > 0 && { validation: settings.validation }),
    ...(settings.patience !== null && {
      earlyStopping: { monitor: "accuracy", mode: "max", patience: settings.patience },
    }),
    ...(goal !== undefined && { until: (epoch: Epoch) => goal.isReached(epoch) }),
    ...(folder !== undefined && {
      checkpoints: { store: folder.checkpoints, every: { minutes: checkpointMinutes } },
      resume: true,
    }),
    onEvent(event) {
      folder?.onEvent(event);
      observer.onEvent(event);
    },
    signal,
  });
  observer.onTest();
  const test = await run.evaluate(rows.test);
  const seconds = (performance.now() - started) / 1000;
  const { history, best, reason, params } = run;
  const outcome = { ...plan, history, best, reason, test, seconds, weightsHash: weightsHash(params) };
  return { outcome, run, model, folder };
}

function partSizes({ train: rows, test }: LoadedData, fraction: number): Sizes {
  const validation = Math.round(rows.size * fraction);
  if (validation === rows.size) {
    throw new UsageError(
      `--validation ${fraction} leaves none of ${formatCount(rows.size, "row")} to train on`,
    );
  }
  return { train: rows.size - validation, validation, test: test.size };
}
