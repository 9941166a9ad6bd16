import { requireCount, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";

/** How long the waves of {@link cosineRestarts} are, and how they end. */
export interface CosineRestartsOptions {
  /** The length of the first wave in updates, a whole number of at least 1. */
  readonly steps: number;
  /** How many times as long each wave is as the one before, a whole number of at least 1. Default 1. */
  readonly growth?: number;
  /** The value that each wave falls towards. Default 0. */
  readonly final?: number;
}

/**
 * Half a cosine wave from an initial to a final value, and then again from the start.
 *
 * `f + (i - f) (1 + cos(pi t / n)) / 2`, `t` being the updates since the last restart and `n` the length of this wave.
 *
 * @throws RangeError when a setting is out of range.
 * @see Loshchilov and Hutter, "SGDR: Stochastic gradient descent with warm restarts", 2017,
 * https://arxiv.org/abs/1608.03983.
 * @example
 * import { cosineRestarts } from "@gradkit/optimizers";
 * const rate = cosineRestarts(1, { steps: 10, growth: 2 });
 * console.log(rate(0), rate(5).toFixed(2), rate(10), rate(20).toFixed(2), rate(30)); // 1 0.50 1 0.50 1
 */
export function cosineRestarts(
  initial: number,
  { steps, growth = 1, final = 0 }: CosineRestartsOptions,
): Schedule {
  requireRate("cosineRestarts", "initial", initial);
  requireCount("cosineRestarts", "steps", steps);
  requireCount("cosineRestarts", "growth", growth);
  requireRate("cosineRestarts", "final", final);
  return (step) => {
    let [since, length] = [step, steps];
    if (growth === 1) {
      since %= steps;
    }
    while (since >= length) {
      since -= length;
      length *= growth;
    }
    return final + ((initial - final) * (1 + Math.cos((Math.PI * since) / length))) / 2;
  };
}
