import type { Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { OptimizerState } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import type { BatchSource } from "../loop/batch-source.ts";
import type { Metrics } from "../loop/tally.ts";
import type { FitOptions } from "./fit-options.ts";
import { runTraining } from "./run-training.ts";
import { startTraining } from "./start-training.ts";
import type { Training } from "./training.ts";

/**
 * Trains a model on a data set, or on batches of a `loader`. The event loop gets a turn every few steps, so timers, signals
 * and pages stay alive.
 *
 * Await it for the result, or iterate over it to follow its events; it can be paused, resumed and stopped. With `checkpoints`
 * and `resume` a run that was interrupted anywhere ends with the same bits as one that was not.
 *
 * @throws RangeError when an option is out of range.
 * @throws DivergenceError when loss or gradients are no longer finite, with step, layer and operation.
 * @throws CheckpointError when a checkpoint to go on from is of another run.
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
export function fit<P extends Tree, M extends Metrics, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  data: Dataset | BatchSource,
  options: FitOptions<P, M, S>,
): Training<P, M> {
  return startTraining((control) => runTraining(model, data, options, control), options.onEvent);
}
