import { requireCount, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";

/** How a cosine schedule ends. */
export interface CosineOptions {
  /** The number of updates until the end, a whole number of at least 1. */
  readonly steps: number;
  /** The value from there on. Default 0. */
  readonly final?: number;
}

/**
 * Half a cosine wave from an initial to a final value: slow at first, fastest in the middle, slow at the end.
 *
 * `f + (i - f) (1 + cos(pi t / steps)) / 2` for `t < steps`, then `f`.
 *
 * @throws RangeError when a value is negative or not finite, or `steps` is not a whole number of at least 1.
 * @see Loshchilov and Hutter, "SGDR: Stochastic gradient descent with warm restarts", 2017.
 * @example
 * import { cosine } from "@gradkit/optimizers";
 * const rate = cosine(0.1, { steps: 100 });
 * console.log(rate(0), rate(50).toFixed(2), rate(100)); // 0.1 0.05 0
 */
export function cosine(initial: number, { steps, final = 0 }: CosineOptions): Schedule {
  requireRate("cosine", "initial", initial);
  requireRate("cosine", "final", final);
  requireCount("cosine", "steps", steps);
  return (step) =>
    step >= steps ? final : final + ((initial - final) * (1 + Math.cos((Math.PI * step) / steps))) / 2;
}
