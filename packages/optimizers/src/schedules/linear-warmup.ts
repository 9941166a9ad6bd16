import { requireCount, requireRate } from "../require-setting.ts";
import { valueAt, type Hyper, type Schedule } from "../schedule.ts";

/** How {@link linearWarmup} begins. */
export interface LinearWarmupOptions {
  /** The number of updates until full height, a whole number of at least 1. */
  readonly steps: number;
  /** The first value. Default 0. */
  readonly initial?: number;
}

/**
 * Rises in a straight line to where a schedule starts, and then follows it.
 *
 * `initial + (after(0) - initial) t / steps` for `t < steps`, then `after(t - steps)`.
 *
 * @param after A number to stay at, or a schedule.
 * @throws RangeError when a setting is out of range.
 * @see Goyal et al., "Accurate, large minibatch SGD: Training ImageNet in 1 hour", 2017, section 2.2.
 * @example
 * import { cosine, linearWarmup } from "@gradkit/optimizers";
 * const rate = linearWarmup(cosine(1, { steps: 90 }), { steps: 10 });
 * console.log(rate(0), rate(5), rate(10), rate(100)); // 0 0.5 1 0
 */
export function linearWarmup(after: Hyper, { steps, initial = 0 }: LinearWarmupOptions): Schedule {
  requireRate("linearWarmup", "after", after);
  requireCount("linearWarmup", "steps", steps);
  requireRate("linearWarmup", "initial", initial);
  return (step) =>
    step < steps ? initial + (valueAt(after, 0) - initial) * (step / steps) : valueAt(after, step - steps);
}
