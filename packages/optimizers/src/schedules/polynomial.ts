import { requireCount, requirePositive, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";

/** How a {@link polynomial} schedule ends, and how it bends. */
export interface PolynomialOptions {
  /** The number of updates until the end, a whole number of at least 1. */
  readonly steps: number;
  /** Above 0: 1 is a straight line, more falls early, less late. Default 1. */
  readonly power?: number;
  /** The value from there on. Default 0. */
  readonly final?: number;
}

/**
 * A power of what is left of the way.
 *
 * `final + (initial - final) (1 - t / steps)^power` for `t < steps`, then `final`.
 *
 * @throws RangeError when a setting is out of range.
 * @example
 * import { polynomial } from "@gradkit/optimizers";
 * const rate = polynomial(1, { steps: 100, power: 2 });
 * console.log(rate(0), rate(50), rate(100)); // 1 0.25 0
 */
export function polynomial(initial: number, { steps, power = 1, final = 0 }: PolynomialOptions): Schedule {
  requireRate("polynomial", "initial", initial);
  requireCount("polynomial", "steps", steps);
  requirePositive("polynomial", "power", power);
  requireRate("polynomial", "final", final);
  return (step) => (step >= steps ? final : final + (initial - final) * (1 - step / steps) ** power);
}
