import { requireCount, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";

/** How a {@link linear} schedule ends. */
export interface LinearOptions {
  /** The number of updates until the end, a whole number of at least 1. */
  readonly steps: number;
  /** The value from there on. Default 0. */
  readonly final?: number;
}

/**
 * A straight line from an initial to a final value, down or up.
 *
 * `initial + (final - initial) t / steps` for `t < steps`, then `final`.
 *
 * @throws RangeError when a setting is out of range.
 * @example
 * import { linear } from "@gradkit/optimizers";
 * const rate = linear(1, { steps: 100, final: 0.5 });
 * console.log(rate(0), rate(50), rate(100)); // 1 0.75 0.5
 */
export function linear(initial: number, { steps, final = 0 }: LinearOptions): Schedule {
  requireRate("linear", "initial", initial);
  requireCount("linear", "steps", steps);
  requireRate("linear", "final", final);
  return (step) => (step >= steps ? final : initial + (final - initial) * (step / steps));
}
