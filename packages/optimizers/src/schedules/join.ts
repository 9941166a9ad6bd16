import { valueAt, type Hyper, type Schedule } from "../schedule.ts";
import { requireBoundaries } from "./require-boundaries.ts";

/** Where {@link join} goes on to the next schedule. */
export interface JoinOptions {
  /** The numbers of updates after which the next schedule begins: rising whole numbers. */
  readonly boundaries: readonly number[];
}

/**
 * One schedule after another, each from its own beginning.
 *
 * `schedules[n](t - b)`, `n` being how many boundaries are at most `t`, and `b` the last of those, or 0.
 *
 * @param schedules Numbers or schedules, one more than there are boundaries.
 * @throws RangeError when boundaries do not rise, or there is not one schedule more than there are boundaries.
 * @example
 * import { cosine, join, linear } from "@gradkit/optimizers";
 * const rate = join([linear(0, { steps: 10, final: 1 }), 1, cosine(1, { steps: 50 })], { boundaries: [10, 50] });
 * console.log(rate(5), rate(30), rate(75).toFixed(2), rate(100)); // 0.5 1 0.50 0
 */
export function join(schedules: readonly Hyper[], { boundaries }: JoinOptions): Schedule {
  requireBoundaries("join", boundaries);
  if (schedules.length !== boundaries.length + 1) {
    throw new RangeError(
      `join: needs one schedule more than boundaries, but got ${schedules.length} and ${boundaries.length}.`,
    );
  }
  return (step) => {
    const index = boundaries.filter((boundary) => step >= boundary).length;
    return valueAt(schedules[index] ?? NaN, step - (boundaries[index - 1] ?? 0));
  };
}
