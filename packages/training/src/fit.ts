import { split, type Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { Loss } from "@gradkit/losses";
import type { Optimizer } from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import type { Tree } from "@gradkit/tensor";
import { evaluate } from "./evaluate.ts";
import { requireFit } from "./require-fit.ts";
import type { Metrics, Scores } from "./tally.ts";
import { takeBreaths } from "./take-breaths.ts";
import { trainEpoch } from "./train-epoch.ts";
import type { EpochRecord, TrainingEvent } from "./training-event.ts";

/** How {@link fit} trains. */
export interface FitOptions<P extends Tree, M extends Metrics> {
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  readonly metrics?: M;
  /** Passes over the training set, a whole number of at least 1. */
  readonly epochs: number;
  /** Rows in a batch. Default 64. */
  readonly batchSize?: number;
  /** A set to measure after each epoch, or the share of the training set to draw and set aside for that. */
  readonly validation?: Dataset | number;
  /** Fixes initial weights, the validation draw, the order of rows and everything random in layers. Default 0. */
  readonly seed?: number;
  /** Where to start; fresh parameters from the seed unless given. They are trained in place. */
  readonly params?: P;
  /** Element type of parameters and batches. Default float32. */
  readonly dtype?: "float32" | "float64";
  /** The shape of one row of a batch; one flat axis unless said otherwise. */
  readonly inputShape?: readonly number[];
  /** Hears of every step and epoch. */
  readonly onEvent?: (event: TrainingEvent<M>) => void;
  /** Ends training; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A finished training run. */
export interface Run<P extends Tree, M extends Metrics> {
  readonly params: P;
  readonly buffers: Tree;
  /** One record for each epoch. */
  readonly history: readonly EpochRecord<M>[];
  /** The loss and metrics of the trained model on another set. */
  evaluate(dataset: Dataset): Promise<Scores<M>>;
}

/**
 * Trains a model on a data set. The event loop gets a turn every few steps, so timers, signals and pages stay alive.
 *
 * @throws RangeError when an option is out of range.
 * @throws DivergenceError when the loss is no longer finite.
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { accuracy } from "@gradkit/metrics";
 * import { adam } from "@gradkit/optimizers";
 * import { fit } from "@gradkit/training";
 * const model = sequential(dense(2, 64), relu(), dense(64, 3));
 * const run = await fit(model, spiral(), {
 *   loss: crossEntropy, optimizer: adam(0.1), metrics: { accuracy }, epochs: 400, batchSize: 300,
 * });
 * console.log(run.history[399]!.train.accuracy > 0.85); // true
 */
export async function fit<P extends Tree, M extends Metrics>(
  model: Layer<number, number | "same", P>,
  dataset: Dataset,
  options: FitOptions<P, M>,
): Promise<Run<P, M>> {
  const { seed = 0, batchSize = 64, dtype = "float32", epochs } = options;
  // One for the whole run: epochs may be shorter than the time between two breaths.
  const breathe = takeBreaths(options.signal);
  requireFit(options, dataset, batchSize);
  const [weightRng, splitRng, orderRng, layerRng] = rng(seed).spawn(4);
  const { train, validation } =
    typeof options.validation === "number"
      ? split(dataset, options.validation, splitRng)
      : { train: dataset, validation: options.validation };
  const params = options.params ?? model.init(weightRng!, { dtype });
  const buffers = model.buffers({ dtype });
  const state = options.optimizer.init(params);
  const measure = (data: Dataset): Promise<Scores<M>> =>
    evaluate(model, params, data, {
      loss: options.loss,
      dtype,
      buffers,
      breathe,
      ...(options.metrics && { metrics: options.metrics }),
      ...(options.inputShape && { inputShape: options.inputShape }),
    });
  const history: EpochRecord<M>[] = [];
  for (let epoch = 1; epoch <= epochs; epoch++) {
    const trained = await trainEpoch(
      {
        model,
        params,
        buffers,
        state,
        train,
        batchSize,
        dtype,
        orderRng: orderRng!,
        layerRng: layerRng!,
        breathe,
      },
      options,
      epoch,
    );
    const scores = validation === undefined || validation.size === 0 ? undefined : await measure(validation);
    const record = { ...trained, validation: scores };
    history.push(record);
    options.onEvent?.({ kind: "epoch", record });
  }
  return { params, buffers, history, evaluate: measure };
}
