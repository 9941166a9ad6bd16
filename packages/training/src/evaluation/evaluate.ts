import { batches, type Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import { noGrad, type Tree } from "@gradkit/tensor";
import { takeBreaths } from "../fit/take-breaths.ts";
import { tally, type Metrics, type Scores } from "../loop/tally.ts";
import type { TrainingLoss } from "../loop/training-loss.ts";

/** What {@link evaluate} measures, and how. */
export interface EvaluateOptions<M extends Metrics> {
  readonly loss: TrainingLoss;
  readonly metrics?: M;
  /** Rows at a time; any value gives the same result up to rounding. Default 512. */
  readonly batchSize?: number;
  /** The shape of one row of a batch; one flat axis unless said otherwise. */
  readonly inputShape?: readonly number[];
  readonly dtype?: "float32" | "float64";
  /** What the model carries besides parameters. */
  readonly buffers?: Tree;
  /** Ends the evaluation; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** @internal Awaited between batches in place of the signal; `fit` shares its own. */
  readonly breathe?: () => Promise<void> | undefined;
}

/**
 * Measures the loss and metrics of a model on a data set, with layers in prediction mode and without gradients.
 *
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { accuracy } from "@gradkit/metrics";
 * import { rng } from "@gradkit/random";
 * import { evaluate } from "@gradkit/training";
 * const model = sequential(dense(2, 3));
 * const scores = await evaluate(model, model.init(rng(0)), spiral(), { loss: crossEntropy, metrics: { accuracy } });
 * console.log(Object.keys(scores)); // [ 'loss', 'accuracy' ]
 */
export async function evaluate<P extends Tree, M extends Metrics>(
  model: Layer<number, number | "same", P>,
  params: P,
  dataset: Dataset,
  options: EvaluateOptions<M>,
): Promise<Scores<M>> {
  const { loss, metrics, batchSize = 512, inputShape, dtype = "float32", buffers } = options;
  const count = tally(metrics ?? ({} as M));
  const breathe = options.breathe ?? takeBreaths(options.signal);
  const shape = inputShape === undefined ? {} : { shape: inputShape };
  for (const { x, y } of batches(dataset, { size: batchSize, dtype, ...shape })) {
    noGrad(() => {
      const predictions = model.apply(params, x, buffers === undefined ? {} : { buffers });
      count.add(loss(predictions, y).item(), predictions, y);
    });
    await breathe();
  }
  return count.scores();
}
