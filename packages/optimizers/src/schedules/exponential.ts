import { requireCount, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";
import { wholePower } from "./whole-power.ts";

/** How fast an {@link exponential} schedule falls. */
export interface ExponentialOptions {
  /** What the value is multiplied by in `every` updates, at least 0. */
  readonly factor: number;
  /** A whole number of at least 1. Default 1. */
  readonly every?: number;
}

/**
 * Falls by the same fraction with every update.
 *
 * `initial factor^(t / every)`.
 *
 * @throws RangeError when a setting is out of range.
 * @example
 * import { exponential } from "@gradkit/optimizers";
 * const rate = exponential(1, { factor: 0.25, every: 100 });
 * console.log(rate(0), rate(50), rate(100)); // 1 0.5 0.25
 */
export function exponential(initial: number, { factor, every = 1 }: ExponentialOptions): Schedule {
  requireRate("exponential", "initial", initial);
  requireRate("exponential", "factor", factor);
  requireCount("exponential", "every", every);
  return (step) => {
    const whole = Math.floor(step / every);
    const rest = (step - whole * every) / every;
    return initial * wholePower(factor, whole) * (rest === 0 ? 1 : factor ** rest);
  };
}
