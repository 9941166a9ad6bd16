import { requireCount, requirePositive, requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";

/** The shape of a {@link oneCycle} schedule. */
export interface OneCycleOptions {
  /** The number of updates in all, a whole number of at least 2. */
  readonly steps: number;
  /** Which part of them the value rises in, in (0, 1). Default 0.3. */
  readonly rising?: number;
  /** The peak over the first value, above 0. Default 25. */
  readonly initialDivisor?: number;
  /** The first value over the last, above 0. Default 10000. */
  readonly finalDivisor?: number;
  /** The line between these values: half a cosine wave, or straight. Default "cosine". */
  readonly shape?: "cosine" | "linear";
}

/**
 * Up to a peak and down to almost nothing, once.
 *
 * From `peak / initialDivisor` at the first update to `peak` at update `rising steps`, and to
 * `peak / (initialDivisor finalDivisor)` at the last one; that value ever after. A momentum that falls while the rate
 * rises is a schedule as well: `sgd(oneCycle(1, { steps }), { momentum })` takes both.
 *
 * @throws RangeError when a setting is out of range.
 * @see Smith and Topin, "Super-convergence: Very fast training of neural networks using large learning rates", 2018,
 * https://arxiv.org/abs/1708.07120.
 * @example
 * import { oneCycle } from "@gradkit/optimizers";
 * const rate = oneCycle(1, { steps: 11, rising: 0.5, initialDivisor: 4 });
 * console.log(rate(0), rate(4.5), rate(10)); // 0.25 1 0.000025
 */
export function oneCycle(
  peak: number,
  { steps, rising = 0.3, initialDivisor = 25, finalDivisor = 1e4, shape = "cosine" }: OneCycleOptions,
): Schedule {
  requireRate("oneCycle", "peak", peak);
  requireCount("oneCycle", "steps", steps);
  requirePositive("oneCycle", "initialDivisor", initialDivisor);
  requirePositive("oneCycle", "finalDivisor", finalDivisor);
  const [top, end] = [rising * steps - 1, steps - 1];
  if (!(top > 0 && top < end)) {
    throw new RangeError(
      `oneCycle: the peak must come after the first and before the last of ${steps} steps, but rising ` +
        `is ${rising}. Choose it above ${1 / steps} and below 1.`,
    );
  }
  const first = peak / initialDivisor;
  const last = first / finalDivisor;
  const between = shape === "cosine" ? alongCosine : alongLine;
  return (step) => {
    if (step >= end) {
      return last;
    }
    return step <= top ? between(first, peak, step / top) : between(peak, last, (step - top) / (end - top));
  };
}

function alongCosine(from: number, to: number, share: number): number {
  return to + ((from - to) * (1 + Math.cos(Math.PI * share))) / 2;
}

function alongLine(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
