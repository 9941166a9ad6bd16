import { averaged, share, type AverageOptions, type PerClassOptions } from "./averaged.ts";
import type { ConfusionState } from "./confusion-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The harmonic mean of precision and recall, where recall counts `beta` times as much, from 0 to 1.
 *
 * `(1 + beta^2) hits / (predicted + beta^2 actual)` for every class, 0 where nothing stands below the line; averaged
 * as the options say, by default over the classes that were predicted or right. `average: "none"` gives one number
 * for each class, NaN for one that was neither.
 *
 * Predictions are logits `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts;
 * or logits `[n]` or `[..., 1]` for yes or no, with truth values of the same shape. NaN (or no numbers) when nothing
 * was counted.
 *
 * @param beta A finite number above 0.
 * @throws RangeError when shapes do not fit, a class is out of range, or `"binary"` meets more than two classes.
 * @example
 * import { measure, fBeta } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const [logits, truths] = [tensor([2, 1, -1, 3]), tensor([1, 0, 1, 1])];
 * console.log(measure(fBeta(2, { average: "binary" }), logits, truths).toFixed(4)); // 0.6667
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.fbeta_score.html
 */
export function fBeta(beta: number, options?: AverageOptions): Metric<ConfusionState>;
export function fBeta(beta: number, options: PerClassOptions): Metric<ConfusionState, readonly number[]>;
export function fBeta(
  beta: number,
  options: AverageOptions | PerClassOptions = {},
): Metric<ConfusionState, number | readonly number[]> {
  if (!(beta > 0 && Number.isFinite(beta))) {
    throw new RangeError(`fBeta: beta must be a finite number above 0, but is ${beta}.`);
  }
  const square = beta * beta;
  return averaged(
    "fBeta",
    (hits, predicted, actual) => share((1 + square) * hits, predicted + square * actual),
    options,
  );
}
