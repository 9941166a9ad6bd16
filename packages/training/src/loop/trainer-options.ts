import type { Augmentation, BatchMixer } from "@gradkit/datasets";
import type { ClosureOptimizer, Optimizer, OptimizerState, StateFor } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import type { Metrics } from "./tally.ts";
import type { TrainingLoss } from "./training-loss.ts";

/** How {@link trainer} makes updates. */
export interface TrainerOptions<
  P extends Tree = Tree,
  M extends Metrics = Metrics,
  S extends OptimizerState = OptimizerState,
> {
  readonly loss: TrainingLoss;
  readonly optimizer: Optimizer<S> | ClosureOptimizer<S>;
  readonly metrics?: M;
  /** Rows in a batch. Default 64. */
  readonly batchSize?: number;
  /** Fixes initial weights, the validation draw, the order of rows and everything random in layers. Default 0. */
  readonly seed?: number;
  /** Where to start; fresh parameters from the seed unless given. They are trained in place. */
  readonly params?: P;
  /** Element type of parameters and batches. Default float32. */
  readonly dtype?: "float32" | "float64";
  /** The shape of one row of a batch; one flat axis unless said otherwise. */
  readonly inputShape?: readonly number[];
  /** Whether each epoch has an order of its own. Default true. */
  readonly shuffle?: boolean;
  /** Leaves out a last batch with fewer rows. Default false. */
  readonly dropLast?: boolean;
  /** Done to every image as its batch is made. */
  readonly augment?: readonly Augmentation[];
  /** Done to every batch, such as `mixup`. */
  readonly mix?: BatchMixer;
  /** How much each class counts in the loss. The loss must take weights; those of `@gradkit/losses` for classes do. */
  readonly classWeights?: readonly number[];
  /** How much each row of the training set counts in the loss. */
  readonly sampleWeights?: ArrayLike<number>;
  /** Batches whose gradients are averaged for one update of the parameters. Default 1. */
  readonly accumulate?: number;
  /** Scales gradients down to this norm over all parameters. Default: not. */
  readonly clipNorm?: number;
  /** Gradients with a larger norm, or one that is no number, end training. `Infinity` measures nothing. Default 1e10. */
  readonly maxGradientNorm?: number;
  /**
   * The parameters to measure and save, where they are others than those that gradients are taken at:
   * `(state) => state.average` for `ema`, `swa` and `scheduleFreeAdamW`.
   */
  readonly average?: (state: StateFor<S, P>) => P;
}
