import type { Tensor, Tree } from "@gradkit/tensor";
import type { LikeParams } from "./like-params.ts";

/**
 * What every optimizer remembers, the number of updates it has made, and with `Slot` a tree like the parameters for
 * each name.
 */
export type OptimizerState<P extends Tree = Tree, Slot extends string = string> = {
  /** The number of updates made. */
  step: number;
} & (string extends Slot ? unknown : Readonly<Record<Slot, P>>);

/** The shape of the state of an optimizer with these slots; `Optional` ones depend on its settings. */
export type SlotState<Slot extends string, Optional extends string = never> = OptimizerState &
  Readonly<Record<Slot, LikeParams>> &
  Readonly<Partial<Record<Optional, LikeParams>>>;

/** A shape of state for parameters `P`: the same with `P` wherever it says {@link LikeParams}. */
export type StateFor<S, P extends Tree> = S extends LikeParams
  ? P
  : S extends Tensor
    ? S
    : S extends object
      ? { [Name in keyof S]: StateFor<S[Name], P> }
      : S;

/**
 * A way of changing parameters against their gradients: a value without state of its own.
 *
 * `S` is the shape of its state: plain objects and arrays of numbers and trees of tensors, so that it can be written
 * to a file under stable names and read back.
 */
export interface Optimizer<S extends OptimizerState = OptimizerState> {
  readonly name: string;
  /** Fresh state for these parameters. */
  init<P extends Tree>(params: P): StateFor<S, P>;
  /**
   * Makes one update; parameters and state are overwritten in place, gradients are only read.
   *
   * @throws TypeError when the trees do not match.
   */
  update<P extends Tree>(params: P, gradients: P, state: StateFor<S, P>): void;
  /** The learning rate of the update after `step` updates. */
  learningRate(step: number): number;
}
