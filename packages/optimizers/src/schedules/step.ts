import { requireCount, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";
import { wholePower } from "./whole-power.ts";

/** When a {@link step} schedule drops, and how far. */
export interface StepOptions {
  /** The number of updates between drops, a whole number of at least 1. */
  readonly every: number;
  /** What the value is multiplied by, at least 0. Default 0.1. */
  readonly factor?: number;
}

/**
 * A staircase: drops to a fraction at regular distances.
 *
 * `initial factor^floor(t / every)`.
 *
 * @throws RangeError when a setting is out of range.
 * @example
 * import { step } from "@gradkit/optimizers";
 * const rate = step(1, { every: 30, factor: 0.5 });
 * console.log(rate(29), rate(30), rate(60)); // 1 0.5 0.25
 */
export function step(initial: number, { every, factor = 0.1 }: StepOptions): Schedule {
  requireRate("step", "initial", initial);
  requireCount("step", "every", every);
  requireRate("step", "factor", factor);
  return (t) => initial * wholePower(factor, Math.floor(t / every));
}
