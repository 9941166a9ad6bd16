import { requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";
import { requireBoundaries } from "./require-boundaries.ts";
import { wholePower } from "./whole-power.ts";

/** When a {@link multiStep} schedule drops, and how far. */
export interface MultiStepOptions {
  /** The numbers of updates after which it drops: rising whole numbers. */
  readonly boundaries: readonly number[];
  /** What the value is multiplied by, at least 0. Default 0.1. */
  readonly factor?: number;
}

/**
 * Drops to a fraction at chosen places.
 *
 * `initial factor^n`, `n` being how many boundaries are at most `t`.
 *
 * @throws RangeError when a setting is out of range.
 * @example
 * import { multiStep } from "@gradkit/optimizers";
 * const rate = multiStep(1, { boundaries: [60, 80], factor: 0.5 });
 * console.log(rate(59), rate(60), rate(80)); // 1 0.5 0.25
 */
export function multiStep(initial: number, { boundaries, factor = 0.1 }: MultiStepOptions): Schedule {
  requireRate("multiStep", "initial", initial);
  requireRate("multiStep", "factor", factor);
  requireBoundaries("multiStep", boundaries);
  return (step) => initial * wholePower(factor, boundaries.filter((boundary) => step >= boundary).length);
}
