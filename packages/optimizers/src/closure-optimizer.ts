import type { Tensor, Tree } from "@gradkit/tensor";
import type { OptimizerState, StateFor } from "./optimizer.ts";

/** The loss and its gradients at some parameters: what `valueAndGrad` makes, with the batch filled in. */
export type Slope<P extends Tree> = (params: P) => readonly [loss: Tensor, gradients: P];

/**
 * An optimizer that asks for losses and gradients itself, more than once per update: a value without state of its own.
 *
 * `S` is the shape of its state, as for {@link Optimizer}.
 */
export interface ClosureOptimizer<S extends OptimizerState = OptimizerState> {
  readonly name: string;
  /** Tells it from an `Optimizer`, which is given gradients. */
  readonly takesSlope: true;
  /** Fresh state for these parameters. */
  init<P extends Tree>(params: P): StateFor<S, P>;
  /**
   * Makes one update; parameters and state are overwritten in place. Returns the loss before it.
   *
   * @param slope The loss and its gradients; the same batch for all calls of one update.
   */
  update<P extends Tree>(params: P, slope: Slope<P>, state: StateFor<S, P>): number;
  /** The learning rate of the update after `step` updates. */
  learningRate(step: number): number;
}
