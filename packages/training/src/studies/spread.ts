/** Where several measurements of one thing lie. */
export interface Spread {
  readonly values: readonly number[];
  readonly mean: number;
  /** The standard deviation with n - 1 below; 0 for a single value. */
  readonly deviation: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The mean and spread of some measurements, such as one score of several runs.
 *
 * deviation² = sum of (x - mean)² / (n - 1)
 *
 * @throws RangeError when there are none.
 * @example
 * import { spreadOf } from "@gradkit/training";
 * const { mean, deviation } = spreadOf([0.9, 0.92, 0.94]);
 * console.log(mean.toFixed(2), deviation.toFixed(2)); // 0.92 0.02
 */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) {
    throw new RangeError("spreadOf: there are no values.");
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1));
  return { values, mean, deviation, min: Math.min(...values), max: Math.max(...values) };
}
