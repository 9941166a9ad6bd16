import type { Tensor } from "@gradkit/tensor";
import type { Hyper } from "./schedule.ts";

/** When an update happens, how far it goes, and the rule's own settings and numbers at that time. */
export type Moment<Name extends string = never> = {
  /** The number of this update, 1 for the first. */
  readonly step: number;
  readonly learningRate: number;
} & Readonly<Record<Name, number>>;

/**
 * The mathematics of an optimizer for one parameter tensor: what a contributor writes.
 *
 * {@link optimizerFrom} walks the tree, keeps the slots and evaluates schedules.
 */
export interface Rule<Slot extends string, Setting extends string = never, Count extends string = never> {
  readonly name: string;
  readonly learningRate: Hyper;
  /** Further hyper-parameters; `update` finds their values of this step beside the learning rate. */
  readonly settings?: Readonly<Record<Setting, Hyper>>;
  /** The names of the tensors it remembers for each parameter; they start as zeros. */
  readonly slots: readonly Slot[];
  /** What slots of this parameter hold before the first update, where that is not zeros of its shape. */
  readonly initial?: (param: Tensor) => Readonly<Partial<Record<Slot, Tensor>>>;
  /** Numbers it remembers, once for all parameters, with their values before the first update. */
  readonly numbers?: Readonly<Record<Count, number>>;
  /** The numbers of this update, given those of the last; called once, before any tensor is updated. */
  readonly advance?: (
    numbers: Readonly<Record<Count, number>>,
    moment: Moment<Setting>,
  ) => Readonly<Record<Count, number>>;
  /**
   * Whether each element is updated by itself. If so, all parameters may be given as one flat tensor, which is
   * faster; leave it out for rules that look at whole matrices or norms.
   */
  readonly elementwise: boolean;
  /** Overwrites `param` and `slots` in place. */
  update(
    param: Tensor,
    gradient: Tensor,
    slots: Readonly<Record<Slot, Tensor>>,
    moment: Moment<Setting | Count>,
  ): void;
}
