import type { Tree } from "@gradkit/tensor";

/**
 * What an optimizer remembers: how many updates it has made, and for each of its slots a tree like the parameters.
 */
export type OptimizerState<P extends Tree, Slot extends string> = {
  /** The number of updates made. */
  step: number;
} & Readonly<Record<Slot, P>>;

/**
 * A way of changing parameters against their gradients: a value without state of its own.
 *
 * `Slot` names what it remembers for each parameter.
 */
export interface Optimizer<Slot extends string = string> {
  readonly name: string;
  /** Fresh state for these parameters. */
  init<P extends Tree>(params: P): OptimizerState<P, Slot>;
  /**
   * Makes one update; parameters and state are overwritten in place, gradients are only read.
   *
   * @throws TypeError when the trees do not match.
   */
  update<P extends Tree>(params: P, gradients: P, state: OptimizerState<P, Slot>): void;
  /** The learning rate of the update after `step` updates. */
  learningRate(step: number): number;
}
