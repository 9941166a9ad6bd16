import { batches, type Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { OptimizerState } from "@gradkit/optimizers";
import type { Generator } from "@gradkit/random";
import { scope, valueAndGradWithAux, type Tensor, type Tree } from "@gradkit/tensor";
import { DivergenceError } from "./divergence-error.ts";
import type { FitOptions } from "./fit.ts";
import { tally, type Metrics } from "./tally.ts";
import type { EpochRecord } from "./training-event.ts";

/** Everything that training changes or draws from. */
export interface TrainingState<P extends Tree> {
  readonly model: Layer<number, number | "same", P>;
  readonly params: P;
  readonly buffers: Tree;
  readonly state: OptimizerState<P>;
  readonly train: Dataset;
  readonly batchSize: number;
  readonly dtype: "float32" | "float64";
  /** Draws the order of rows. */
  readonly orderRng: Generator;
  /** Serves layers that are random in training. */
  readonly layerRng: Generator;
  /** Awaited between steps. */
  readonly breathe: () => Promise<void> | undefined;
}

/** One pass over the training set, in a fresh random order; `epoch` counts from 1. */
export async function trainEpoch<P extends Tree, M extends Metrics>(
  { model, params, buffers, state, train, batchSize, dtype, orderRng, layerRng, breathe }: TrainingState<P>,
  { loss, optimizer, metrics, epochs, inputShape, onEvent }: FitOptions<P, M>,
  epoch: number,
): Promise<EpochRecord<M>> {
  const count = tally(metrics ?? ({} as M));
  const lossAndGrad = valueAndGradWithAux((p: P, x: Tensor, y: Tensor) => {
    const predictions = model.apply(p, x, { training: true, rng: layerRng, buffers });
    return [loss(predictions, y), predictions] as const;
  });
  const stepsPerEpoch = Math.ceil(train.size / batchSize);
  const started = performance.now();
  let stepInEpoch = 0;
  let samples = 0;
  const shape = inputShape === undefined ? {} : { shape: inputShape };
  for (const { x, y } of batches(train, { size: batchSize, rng: orderRng, dtype, ...shape })) {
    scope(() => {
      const [value, gradients, predictions] = lossAndGrad(params, x, y);
      const current = value.item();
      if (!Number.isFinite(current)) {
        throw new DivergenceError(epoch, state.step + 1, current, optimizer.learningRate(state.step));
      }
      count.add(current, predictions, y);
      optimizer.update(params, gradients, state);
    });
    stepInEpoch++;
    samples += y.size;
    if (onEvent !== undefined) {
      const seconds = (performance.now() - started) / 1000;
      const stepsLeft = (epochs - epoch + 1) * stepsPerEpoch - stepInEpoch;
      const progress = {
        epoch,
        epochs,
        stepInEpoch,
        stepsPerEpoch,
        step: state.step,
        scores: () => count.scores(),
        samplesPerSecond: samples / seconds,
        secondsLeft: (seconds / stepInEpoch) * stepsLeft,
      };
      onEvent({ kind: "step", progress });
    }
    await breathe();
  }
  const seconds = (performance.now() - started) / 1000;
  return {
    epoch,
    step: state.step,
    train: count.scores(),
    validation: undefined,
    learningRate: optimizer.learningRate(state.step - 1),
    seconds,
    samplesPerSecond: samples / seconds,
  };
}
