import type { Tensor } from "@gradkit/tensor";
import type { Schedule } from "./schedule.ts";

/** When an update happens, and how far it goes. */
export interface Moment {
  /** The number of this update, 1 for the first. */
  readonly step: number;
  readonly learningRate: number;
}

/**
 * The mathematics of an optimizer for one parameter tensor: what a contributor writes.
 *
 * {@link optimizerFrom} walks the tree, keeps the slots and evaluates schedules.
 */
export interface Rule<Slot extends string> {
  readonly name: string;
  readonly learningRate: number | Schedule;
  /** The names of the tensors it remembers for each parameter; they start as zeros. */
  readonly slots: readonly Slot[];
  /**
   * Whether each element is updated by itself. If so, all parameters may be given as one flat tensor, which is
   * faster; leave it out for rules that look at whole matrices or norms.
   */
  readonly elementwise: boolean;
  /** Overwrites `param` and `slots` in place. */
  update(param: Tensor, gradient: Tensor, slots: Readonly<Record<Slot, Tensor>>, moment: Moment): void;
}
