import { describeLayer, summarize } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { fit, type TrainingEvent } from "@gradkit/training";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import type { LoadedData } from "../data/load-data.ts";
import { buildModel } from "../model/build-model.ts";
import { buildOptimizer } from "./build-optimizer.ts";
import { engine } from "./engine.ts";
import type { Outcome, Plan, Sizes } from "./outcome.ts";
import type { Settings } from "./settings.ts";
import { weightsHash } from "./weights-hash.ts";

/** Who watches a run. */
export interface Observer {
  /** Called before the first step. */
  onStart(plan: Plan): void;
  onEvent(event: TrainingEvent<{ readonly accuracy: typeof accuracy }>): void;
  /** Called when training is over and the test begins. */
  onTest(): void;
}

/** Trains a classifier and tests it. Rejects with the signal's reason when that is aborted. */
export async function train(
  data: LoadedData,
  settings: Settings,
  observer: Observer,
  signal: AbortSignal,
): Promise<Outcome> {
  const { featureShape, classNames } = data.train;
  const { model, inputShape } = buildModel(settings.architecture, {
    featureShape,
    classes: classNames.length,
  });
  const summary = summarize(model, inputShape);
  const sizes = partSizes(data, settings.validation);
  const plan = { data, settings, sizes, model: describeLayer(model), summary, engine: engine() };
  observer.onStart(plan);
  const started = performance.now();
  const run = await fit(model, data.train, {
    loss: crossEntropy,
    optimizer: buildOptimizer(sizes.train, settings),
    metrics: { accuracy },
    inputShape,
    epochs: settings.epochs,
    batchSize: settings.batchSize,
    seed: settings.seed,
    ...(sizes.validation > 0 && { validation: settings.validation }),
    onEvent: (event) => observer.onEvent(event),
    signal,
  });
  observer.onTest();
  const test = await run.evaluate(data.test);
  const seconds = (performance.now() - started) / 1000;
  return { ...plan, history: run.history, test, seconds, weightsHash: weightsHash(run.params) };
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
