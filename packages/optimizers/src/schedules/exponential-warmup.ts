import { requirePositive, requireRate } from "../require-setting.ts";
import { valueAt, type Hyper, type Schedule } from "../schedule.ts";

/** How {@link exponentialWarmup} begins. */
export interface ExponentialWarmupOptions {
  /** After so many updates, 63 % of full height are reached; above 0. Default 1000, which suits Adam's `beta2` 0.999. */
  readonly timescale?: number;
}

/**
 * Dampens a schedule at its beginning, less and less.
 *
 * `schedule(t) (1 - exp(-(t + 1) / timescale))`. With Adam, `1 / (1 - beta2)` is a good timescale.
 *
 * @param schedule A number, or a schedule.
 * @throws RangeError when a setting is out of range.
 * @see Ma and Yarats, "On the adequacy of untuned warmup for adaptive optimization", 2021,
 * https://arxiv.org/abs/1910.04209.
 * @example
 * import { exponentialWarmup } from "@gradkit/optimizers";
 * const rate = exponentialWarmup(1, { timescale: 10 });
 * console.log(rate(0).toFixed(3), rate(9).toFixed(3), rate(99).toFixed(3)); // 0.095 0.632 1.000
 */
export function exponentialWarmup(
  schedule: Hyper,
  { timescale = 1000 }: ExponentialWarmupOptions = {},
): Schedule {
  requireRate("exponentialWarmup", "schedule", schedule);
  requirePositive("exponentialWarmup", "timescale", timescale);
  return (step) => valueAt(schedule, step) * (1 - Math.exp(-(step + 1) / timescale));
}
