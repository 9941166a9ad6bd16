import { requireCount, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";

/** How fast an {@link inverseTime} schedule falls. */
export interface InverseTimeOptions {
  /** How much the denominator grows in `every` updates, at least 0. */
  readonly decay: number;
  /** A whole number of at least 1. Default 1. */
  readonly every?: number;
}

/**
 * Falls like one over time: the decay of many older reports, and of PyTorch's Adagrad.
 *
 * `initial / (1 + decay t / every)`.
 *
 * @throws RangeError when a setting is out of range.
 * @example
 * import { inverseTime } from "@gradkit/optimizers";
 * const rate = inverseTime(1, { decay: 0.25 });
 * console.log(rate(0), rate(4), rate(12)); // 1 0.5 0.25
 */
export function inverseTime(initial: number, { decay, every = 1 }: InverseTimeOptions): Schedule {
  requireRate("inverseTime", "initial", initial);
  requireRate("inverseTime", "decay", decay);
  requireCount("inverseTime", "every", every);
  return (step) => initial / (1 + (decay * step) / every);
}
