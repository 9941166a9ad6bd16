import { loader, type Batch, type Dataset, type LoaderOptions } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import { globalNorm, type OptimizerState } from "@gradkit/optimizers";
import type { Generator } from "@gradkit/random";
import { scope, valueAndGradWithAux, type Tensor, type Tree } from "@gradkit/tensor";
import { batchesOf } from "./batches-of.ts";
import { isBatchSource, type BatchSource } from "./batch-source.ts";
import { DivergenceError } from "./divergence-error.ts";
import { findDivergence } from "./find-divergence.ts";
import { generatorsOf } from "./generators-of.ts";
import { optimizerFor } from "./optimizer-for.ts";
import { requireTrainer } from "./require-trainer.ts";
import { requireWeightsTaken } from "./require-weights-taken.ts";
import { tally, type Metrics, type Scores, type Tally } from "./tally.ts";
import type { TrainerOptions } from "./trainer-options.ts";
import type { LossWeights } from "./training-loss.ts";
import { weightsOf } from "./weights-of.ts";

/** How far a trainer has come. */
export interface TrainerPosition {
  /** The epoch under way or just ended, counted from 1. */
  readonly epoch: number;
  /** Updates made in it. */
  readonly stepInEpoch: number;
  /** Updates made in all. */
  readonly step: number;
}

/** A model that is being trained: everything that changes, and the one step that changes it. */
export interface Trainer<P extends Tree, M extends Metrics> {
  readonly model: Layer<number, number | "same", P>;
  readonly params: P;
  /** What the model carries besides parameters. */
  readonly buffers: Tree;
  /** The optimizer's state. */
  readonly state: OptimizerState;
  readonly source: BatchSource;
  /** Generators of numbers that layers draw in training. */
  readonly layerRng: Generator;
  /** The loss and metrics since it was last replaced, each batch before its own update. */
  readonly tally: Tally<M>;
  readonly position: TrainerPosition;
  /** The rate of the last update. */
  readonly learningRate: number;
  /** The norm of all gradients of the last update together; undefined where it is not measured. */
  readonly gradientNorm: number | undefined;
  /** Whether the last update ended an epoch. */
  readonly isEpochEnd: boolean;
  /** The parameters to measure and save: those being trained, unless the options say otherwise. */
  averaged(): P;
  /** The next batch; a promise where the source makes its batches asynchronously. */
  next(): Batch | Promise<Batch>;
  /**
   * One update with a batch; returns the loss before it.
   *
   * @throws DivergenceError when loss or gradients are not finite; parameters then are those before the step.
   */
  update(batch: Batch): number;
  /**
   * The next batch and its update; returns the loss before it.
   *
   * @throws TypeError when batches come asynchronously; await `next` and call `update` then.
   */
  step(): number;
  /** The loss and metrics counted so far; the count begins anew. */
  takeScores(): Scores<M>;
  /** @internal Sets the number of updates made, after everything else was restored. */
  goTo(step: number): void;
  /** Frees the batch in use. */
  dispose(): void;
}

/**
 * The loop of `fit` by hand: makes parameters, order of rows and generators from one seed, and makes one update whenever it
 * is asked to. `fit` is this and what stands around it, so both give the same bits.
 *
 * @throws RangeError when an option is out of range.
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { adam } from "@gradkit/optimizers";
 * import { trainer } from "@gradkit/training";
 * const made = trainer(sequential(dense(2, 32), relu(), dense(32, 3)), spiral(), {
 *   loss: crossEntropy, optimizer: adam(0.01), batchSize: 100,
 * });
 * for (let i = 0; i < 300; i++) made.step();
 * console.log(made.position, made.takeScores().loss < 1.1); // { epoch: 100, stepInEpoch: 3, step: 300 } true
 */
export function trainer<P extends Tree, M extends Metrics, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  data: Dataset | BatchSource,
  options: TrainerOptions<P, M, S>,
): Trainer<P, M> {
  const { seed = 0, dtype = "float32", metrics = {} as M, average, maxGradientNorm = 1e10 } = options;
  requireTrainer(options, isBatchSource(data) ? data.dataset : data);
  const { weights: weightRng, order: orderRng, layers: layerRng } = generatorsOf(seed);
  const source = isBatchSource(data)
    ? data
    : loader(data, {
        ...loaderOptions(options),
        seed: orderRng.nextUint64(),
      });
  const params = options.params ?? model.init(weightRng, { dtype });
  const buffers = model.buffers({ dtype });
  const optimizer = optimizerFor<P, S>(options);
  const state = optimizer.init(params);
  const weights = weightsOf(options);
  const lossAndGrad = valueAndGradWithAux((p: P, x: Tensor, y: Tensor, w?: LossWeights) => {
    const predictions = model.apply(p, x, { training: true, rng: layerRng, buffers });
    const loss = w === undefined ? options.loss(predictions, y) : options.loss(predictions, y, w);
    return [loss, predictions] as const;
  });
  let count = tally(metrics);
  let made = 0;
  let gradientNorm: number | undefined;
  const batches = batchesOf(source);

  const position = (): TrainerPosition => ({
    epoch: source.position.epoch + 1,
    stepInEpoch: source.position.step,
    step: made,
  });

  /** Tells what went wrong; the way there may draw from generators once more, since training is over. */
  function diverged({ x, y }: Batch, w: LossWeights | undefined, loss: number): DivergenceError {
    const found = findDivergence(params, x, () => lossAndGrad(params, x, y, w));
    const step = made + (found?.stepBefore === true ? 0 : 1);
    const learningRate = optimizer.learningRate(Math.max(0, step - 1));
    return new DivergenceError({ ...found, epoch: position().epoch, step, loss, learningRate, gradientNorm });
  }

  function update(batch: Batch): number {
    const { x, y } = batch;
    return scope(() => {
      const w = weights?.(batch);
      if (made === 0 && w !== undefined) {
        requireWeightsTaken(options.loss, model.apply(params, x, { buffers }), y, w);
      }
      const [value, gradients, predictions] = lossAndGrad(params, x, y, w);
      const loss = value.item();
      gradientNorm = undefined;
      if (!Number.isFinite(loss)) {
        throw diverged(batch, w, loss);
      }
      if (maxGradientNorm < Infinity) {
        gradientNorm = globalNorm(gradients).item();
        if (!(gradientNorm <= maxGradientNorm)) {
          throw diverged(batch, w, loss);
        }
      }
      count.add(loss, predictions, y);
      let isKnown = true;
      optimizer.update(params, gradients, state, (at) => {
        // The first place that is asked for is most often the one where the step begins.
        const found = isKnown && at === params ? ([value, gradients] as const) : lossAndGrad(at, x, y, w);
        isKnown = false;
        return [found[0], found[1]];
      });
      made++;
      return loss;
    });
  }

  return {
    model,
    params,
    buffers,
    state,
    source,
    layerRng,
    get tally(): Tally<M> {
      return count;
    },
    get position(): TrainerPosition {
      return position();
    },
    get learningRate(): number {
      return optimizer.learningRate(Math.max(0, made - 1));
    },
    get gradientNorm(): number | undefined {
      return gradientNorm;
    },
    get isEpochEnd(): boolean {
      return source.position.step === source.stepsPerEpoch;
    },
    averaged: () => (average === undefined ? params : average(optimizer.inner(state))),
    next: () => batches.next(),
    update,
    step(): number {
      const batch = batches.next();
      if (batch instanceof Promise) {
        throw new TypeError(
          "trainer: batches come asynchronously; use update(await next()) instead of step().",
        );
      }
      return update(batch);
    },
    takeScores(): Scores<M> {
      const scores = count.scores();
      count = tally(metrics);
      return scores;
    },
    goTo(step): void {
      made = step;
    },
    dispose: () => batches.close(),
  };
}

function loaderOptions({
  batchSize = 64,
  dtype = "float32",
  inputShape,
  shuffle,
  dropLast,
  augment,
  mix,
}: Pick<
  TrainerOptions,
  "batchSize" | "dtype" | "inputShape" | "shuffle" | "dropLast" | "augment" | "mix"
>): Omit<LoaderOptions, "seed"> {
  return {
    size: batchSize,
    dtype,
    ...(inputShape !== undefined && { shape: inputShape }),
    ...(shuffle !== undefined && { shuffle }),
    ...(dropLast !== undefined && { dropLast }),
    ...(augment !== undefined && { augment }),
    ...(mix !== undefined && { mix }),
  };
}
