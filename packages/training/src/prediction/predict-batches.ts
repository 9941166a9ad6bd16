import { batches, type Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import { free, noGrad, scope, type Tensor, type Tree } from "@gradkit/tensor";
import { takeBreaths } from "../fit/take-breaths.ts";

/** How {@link predict} and {@link predictBatches} go over a set. */
export interface PredictOptions {
  /** Rows at a time; any value gives the same up to rounding. Default 512. */
  readonly batchSize?: number;
  /** The shape of one row of a batch; one flat axis unless said otherwise. */
  readonly inputShape?: readonly number[];
  readonly dtype?: "float32" | "float64";
  /** What the model carries besides parameters. */
  readonly buffers?: Tree;
  /** Ends the predictions; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What a model says about some rows. */
export interface PredictedBatch {
  /** The number of the first row. */
  readonly start: number;
  /** The features as the model saw them, and the labels. */
  readonly x: Tensor;
  readonly y: Tensor;
  /** The model's output, `[rows, ...]`. */
  readonly predictions: Tensor;
}

/**
 * The outputs of a model for a data set, batch by batch, with layers in prediction mode: for sets whose outputs do not fit
 * into memory, or to begin with the first ones. The event loop has its turn in between.
 *
 * The tensors of a batch live until the next one is asked for; `keep` those that are wanted longer.
 *
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, sequential } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { predictBatches } from "@gradkit/training";
 * const model = sequential(dense(2, 3));
 * for await (const { start, predictions } of predictBatches(model, model.init(rng(0)), spiral(), { batchSize: 200 })) {
 *   console.log(start, predictions.shape); // 0 [ 200, 3 ] 200 [ 100, 3 ]
 * }
 */
export async function* predictBatches<P extends Tree>(
  model: Layer<number, number | "same", P>,
  params: P,
  dataset: Dataset,
  { batchSize = 512, inputShape, dtype = "float32", buffers, signal }: PredictOptions = {},
): AsyncGenerator<PredictedBatch, void, undefined> {
  const breathe = takeBreaths(signal);
  const shape = inputShape === undefined ? {} : { shape: inputShape };
  let start = 0;
  for (const { x, y } of batches(dataset, { size: batchSize, dtype, ...shape })) {
    await breathe();
    const predictions = scope(() =>
      noGrad(() => model.apply(params, x, buffers === undefined ? {} : { buffers })),
    );
    try {
      yield { start, x, y, predictions };
    } finally {
      free(predictions);
    }
    start += x.shape[0] ?? 0;
  }
}
