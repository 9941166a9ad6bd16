import { requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";
import { requireBoundaries } from "./require-boundaries.ts";

/** The values of {@link piecewise}, and where one gives way to the next. */
export interface PiecewiseOptions {
  /** The numbers of updates after which the next value holds: rising whole numbers. */
  readonly boundaries: readonly number[];
  /** One more than there are boundaries. */
  readonly values: readonly number[];
}

/**
 * Constant between boundaries, each time with a value of its own choice.
 *
 * `values[n]`, `n` being how many boundaries are at most `t`.
 *
 * @throws RangeError when a setting is out of range, or there is not one value more than there are boundaries.
 * @example
 * import { piecewise } from "@gradkit/optimizers";
 * const rate = piecewise({ boundaries: [100, 200], values: [0.1, 0.05, 0.001] });
 * console.log(rate(99), rate(100), rate(500)); // 0.1 0.05 0.001
 */
export function piecewise({ boundaries, values }: PiecewiseOptions): Schedule {
  requireBoundaries("piecewise", boundaries);
  values.forEach((value, i) => {
    requireRate("piecewise", `values[${i}]`, value);
  });
  if (values.length !== boundaries.length + 1) {
    throw new RangeError(
      `piecewise: needs one value more than boundaries, but got ${values.length} and ${boundaries.length}.`,
    );
  }
  return (step) => values[boundaries.filter((boundary) => step >= boundary).length] ?? NaN;
}
