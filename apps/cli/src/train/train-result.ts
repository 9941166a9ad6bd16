import type { LayerDescription } from "@gradkit/layers";
import type { EndReason } from "@gradkit/training";
import { nameOfModel, type ModelName } from "../model/name-of-model.ts";
import type { Engine } from "./engine.ts";
import type { Epoch } from "./epoch-table.ts";
import { samplesPerSecond, type Outcome, type Sizes } from "./outcome.ts";
import type { Scores } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";
import type { Settings } from "./settings.ts";

/** What `gradkit train --json` prints. Fields are only ever added within schema 1. */
export interface TrainResult extends Omit<Settings, "architecture">, ModelName {
  readonly schema: 1;
  /** The data trained on. */
  readonly dataset: string;
  /** Where it came from: `folder …`, `cache`, `downloaded from …`, `generated`. */
  readonly source: string;
  /** The data asked for; another than `dataset` when that was not to be had. */
  readonly requested: string;
  /** Whether classes were learnt or numbers, which says what scores there are besides the loss. */
  readonly task: TaskName;
  readonly samples: Sizes;
  /** The network as data, for `buildLayer` of `@gradkit/layers`. */
  readonly model: LayerDescription;
  /** The shape of one row as the network takes it. */
  readonly inputShape: readonly number[];
  readonly layers: readonly {
    readonly kind: string;
    readonly outputShape: readonly number[];
    readonly parameters: number;
  }[];
  readonly parameters: number;
  /** Measured while training in the last epoch, each batch before its own update. */
  readonly train: Scores;
  readonly test: Scores;
  /** Why training ended: `done`, `patience` or `until`. */
  readonly reason: EndReason;
  /** The epoch whose weights were kept; null when they are those of the last. */
  readonly bestEpoch: number | null;
  /** The run folder; null with `--no-save`. */
  readonly folder: string | null;
  readonly history: readonly EpochResult[];
  /** From the first step to the end of the test. */
  readonly seconds: number;
  /** Training rows per second of training, measurements apart. */
  readonly samplesPerSecond: number;
  readonly weightsHash: string;
  readonly engine: Engine;
}

/** One pass over the training rows. */
export type EpochResult = Scores & {
  readonly epoch: number;
  readonly validation: Scores | null;
  /** That of the last update. */
  readonly learningRate: number;
  readonly seconds: number;
  readonly samplesPerSecond: number;
};

/** The object for `--json`. */
export function trainResult(outcome: Outcome, folder: string | undefined): TrainResult {
  const { best, reason, data, settings, sizes, model, summary, history, test, seconds, weightsHash, engine } =
    outcome;
  const last = history[history.length - 1]!;
  const { architecture, ...numbers } = settings;
  return {
    schema: 1,
    dataset: data.dataSet.card.name,
    source: data.source,
    requested: data.requested,
    task: outcome.task,
    samples: sizes,
    ...numbers,
    ...nameOfModel(architecture),
    model,
    inputShape: summary.inputShape,
    layers: summary.layers.map(({ kind, outputShape, parameters }) => ({ kind, outputShape, parameters })),
    parameters: summary.parameters,
    train: last.train,
    test,
    reason,
    bestEpoch: best?.epoch ?? null,
    folder: folder ?? null,
    history: history.map(epochResult),
    seconds,
    samplesPerSecond: samplesPerSecond(outcome),
    weightsHash,
    engine,
  };
}

/** A result read from a file: earlier versions trained on classes alone and did not say so. */
export function asTrainResult(
  result: Omit<TrainResult, "task" | "clip"> & Partial<Pick<TrainResult, "task" | "clip">>,
): TrainResult {
  return { task: "classification", clip: null, ...result };
}

function epochResult({
  epoch,
  train,
  validation,
  learningRate,
  seconds,
  samplesPerSecond: rate,
}: Epoch): EpochResult {
  return { epoch, ...train, validation: validation ?? null, learningRate, seconds, samplesPerSecond: rate };
}
