import { describeLayer, summarize, type Layer } from "@gradkit/layers";
import type { RunFolder } from "@gradkit/runs";
import type { Tree } from "@gradkit/tensor";
import { fit, type Run, type TrainingEvent } from "@gradkit/training";
import { buildAugment } from "../augment/build-augment.ts";
import { parseAugment } from "../augment/parse-augment.ts";
import { divided } from "../data/divided.ts";
import type { LoadedData } from "../data/load-data.ts";
import { prepared, type PreparedData } from "../data/prepared.ts";
import { buildModel } from "../model/build-model.ts";
import { scoreForms } from "../task/score-forms.ts";
import type { Measures } from "../task/task.ts";
import { buildOptimizer } from "./build-optimizer.ts";
import { engine } from "./engine.ts";
import type { Epoch } from "./epoch-table.ts";
import type { Outcome, Plan } from "./outcome.ts";
import { parseGoal } from "./parse-goal.ts";
import type { Settings } from "./settings.ts";
import { weightsHash } from "./weights-hash.ts";

/** Who watches a run. */
export interface Observer {
  /** Called before the first step; gives the folder to write the run into, if it shall be kept. */
  onStart(plan: Plan): Promise<RunFolder | undefined>;
  onEvent(event: TrainingEvent<Measures>): void;
  /** Called when training is over and the test begins. */
  onTest(): void;
}

/** A trained model, and where the run was written. */
export interface Trained {
  readonly outcome: Outcome;
  readonly run: Run<Tree, Measures>;
  readonly model: Layer;
  readonly rows: PreparedData;
  readonly folder: RunFolder | undefined;
}

/** How much work a power cut may cost; Ctrl-C and the end of the run always save. */
const checkpointMinutes = 0.5;

/** Trains a network and tests it. Rejects with the signal's reason when that is aborted. */
export async function train(
  data: LoadedData,
  settings: Settings,
  observer: Observer,
  signal: AbortSignal,
): Promise<Trained> {
  const rows = prepared(divided(data, settings), data.dataSet);
  const { featureShape, classNames } = rows.train;
  const { model, inputShape } = buildModel(settings.architecture, {
    featureShape,
    classes: classNames.length,
  });
  const summary = summarize(model, inputShape);
  const sizes = { train: rows.trainRows, validation: rows.validationRows, test: rows.test.size };
  const { loss, metrics } = rows.task;
  const plan = {
    data,
    task: rows.task.name,
    settings,
    sizes,
    model: describeLayer(model),
    summary,
    engine: engine(),
  };
  const folder = await observer.onStart(plan);
  const goal = settings.until === null ? undefined : parseGoal(settings.until);
  const started = performance.now();
  const run = await fit(model, rows.train, {
    loss,
    optimizer: buildOptimizer(sizes.train, settings),
    metrics,
    inputShape,
    epochs: settings.epochs,
    batchSize: settings.batchSize,
    seed: settings.seed,
    dtype: settings.precision,
    ...(settings.augment !== null && { augment: buildAugment(parseAugment(settings.augment)) }),
    ...(rows.validation !== undefined && { validation: rows.validation }),
    ...(settings.patience !== null && {
      earlyStopping: {
        monitor: scoreForms[rows.task.name][0].name,
        mode: "max",
        patience: settings.patience,
      },
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
  return { outcome, run, model, rows, folder };
}
