import type { Splits } from "@gradkit/datasets";
import { summarize, type Layer } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import type { Tree } from "@gradkit/tensor";
import { saveModel, trainer, type LoadedModel, type Trainer } from "@gradkit/training";
import { factsOfOptimizer } from "../../experiment/optimizer-facts.ts";
import { engineFacts } from "../../worker/engine-facts.ts";
import { flatNumbers, writeNumbers } from "../../worker/flat-numbers.ts";
import { makeOptimizer } from "../../worker/make/make-optimizer.ts";
import { restoreState, saveState } from "../../worker/saved-state.ts";
import type { DigitsConfig } from "../settings/digits-config.ts";
import { digitsModels } from "../settings/digits-models.ts";
import type { DigitsSetup, FirstPart, WeightPictures } from "./digits-protocol.ts";
import { makeDigitsModel } from "./make-digits-model.ts";
import { readScores, type Reader } from "./reader.ts";
import { weightPictures } from "./weight-pictures.ts";

/** A network and the images that it learns. */
export interface DigitsSession {
  readonly setup: DigitsSetup;
  readonly splits: Splits;
  readonly trainer: Trainer<Tree, { readonly accuracy: typeof accuracy }>;
  /** Why it cannot be trained here; undefined where it can. */
  readonly obstacle: string | undefined;
  /** The network with the weights it has at the time. */
  readonly reader: Reader;
  /** Scores of the classes for some images of 784 bytes, one row after the other. */
  read(images: Uint8Array): Float32Array;
  pictures(): WeightPictures | undefined;
  weights(): Float32Array;
  /** The network as a file that programs and the command line read, too. */
  save(metrics: Readonly<Record<string, number>>, metadata: Readonly<Record<string, string>>): Uint8Array;
  configure(config: DigitsConfig): void;
  dispose(): void;
}

/** What is done to bytes before a network of this page sees them. */
const scaling = { name: "scale", state: { factor: 1 / 255 } } as const;

/** How a run begins, where it does not begin with new weights and all its images. */
export interface Beginning {
  /** The network of a file to go on with, in place of a new one. */
  readonly opened?: LoadedModel | undefined;
  /** How many images it will have, where some are still on their way. */
  readonly allRows?: number;
  /** The session that learnt from the first images, to go on with. */
  readonly earlier?: { readonly session: DigitsSession; readonly part: FirstPart };
}

/** Sets up a run. */
export function makeDigitsSession(
  config: DigitsConfig,
  splits: Splits,
  { opened, allRows = splits.train.size, earlier }: Beginning = {},
): DigitsSession {
  let now = config;
  const model: Layer = opened?.model ?? makeDigitsModel(config.model);
  const { inputShape } = opened ?? digitsModels[config.model];
  const { momentum = 0, weightDecay = 0 } = factsOfOptimizer(config.optimizer);
  const { train, test } = splits;
  const made = trainer(model, train, {
    loss: crossEntropy,
    optimizer: makeOptimizer({
      name: config.optimizer,
      rate: () => now.learningRate,
      momentum,
      clipNorm: 0,
      now: () => ({ weightDecay, l1: 0, l2: 0 }),
    }),
    metrics: { accuracy },
    batchSize: Math.min(config.batchSize, train.size),
    seed: config.seed,
    inputShape,
    ...(opened !== undefined && { params: opened.params, dtype: opened.dtype }),
  });
  if (opened !== undefined) {
    writeNumbers(made.buffers, flatNumbers(opened.buffers));
  }
  if (earlier !== undefined) {
    const { params, buffers, state } = earlier.session.trainer;
    restoreState(made.params, saveState(params));
    restoreState(made.buffers, saveState(buffers));
    restoreState(made.state, saveState(state));
  }
  const { layers, parameters } = summarize(model, inputShape);
  const reader: Reader = {
    inputShape,
    dtype: opened?.dtype ?? "float32",
    prepare: (images) => opened?.preprocess(images) ?? scaled(images),
    apply: (x) => model.apply(made.averaged(), x, { buffers: made.buffers }),
  };

  return {
    setup: {
      engine: engineFacts(),
      trainRows: train.size,
      allRows,
      testRows: test.size,
      classNames: test.classNames,
      parameterCount: parameters,
      stepsPerEpoch: Math.ceil(allRows / Math.min(config.batchSize, allRows)),
      first: earlier?.part,
      layers: layers.map(({ kind, outputShape }) => `${kind} ${outputShape.join("×")}`).join(", "),
    },
    splits,
    trainer: made,
    obstacle: opened === undefined || isScaling(opened.preprocessing) ? undefined : "preprocessing",
    reader,
    read: (images) => Float32Array.from(readScores(reader, images)),
    pictures: () => weightPictures(made.averaged()),
    weights: () => flatNumbers(made.averaged()),
    save: (metrics, metadata) =>
      saveModel(model, made.averaged(), {
        inputShape,
        buffers: made.buffers,
        preprocessing: opened?.preprocessing ?? [scaling],
        classNames: test.classNames,
        metrics,
        metadata: { dataset: train.name, samples: String(train.size), ...metadata },
      }),
    configure(next): void {
      now = next;
    },
    dispose: () => made.dispose(),
  };
}

/** Bytes as this page gives them to its networks; a loop, since `from` with a function takes ten times as long. */
function scaled(images: Uint8Array): Float32Array {
  const numbers = new Float32Array(images.length);
  for (let i = 0; i < images.length; i++) {
    numbers[i] = (images[i] ?? 0) / 255;
  }
  return numbers;
}

function isScaling(steps: LoadedModel["preprocessing"]): boolean {
  return JSON.stringify(steps) === JSON.stringify([scaling]);
}
