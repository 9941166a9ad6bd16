import { averaged, share, type AverageOptions, type PerClassOptions } from "./averaged.ts";
import type { ConfusionState } from "./confusion-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The harmonic mean of precision and recall, from 0 to 1.
 *
 * `2 hits / (predicted + actual)` for every class, 0 where nothing stands below the line; averaged as the options
 * say, by default over the classes that were predicted or right. `average: "none"` gives one number for each class,
 * NaN for one that was neither.
 *
 * Predictions are logits `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts;
 * or logits `[n]` or `[..., 1]` for yes or no, with truth values of the same shape. NaN (or no numbers) when nothing
 * was counted.
 *
 * @throws RangeError when shapes do not fit, a class is out of range, or `"binary"` meets more than two classes.
 * @example
 * import { measure, f1 } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const [logits, truths] = [tensor([2, 1, -1, 3]), tensor([1, 0, 1, 1])];
 * console.log(measure(f1({ average: "binary" }), logits, truths).toFixed(4)); // 0.6667
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.f1_score.html
 */
export function f1(options?: AverageOptions): Metric<ConfusionState>;
export function f1(options: PerClassOptions): Metric<ConfusionState, readonly number[]>;
export function f1(
  options: AverageOptions | PerClassOptions = {},
): Metric<ConfusionState, number | readonly number[]> {
  return averaged("f1", (hits, predicted, actual) => share(2 * hits, predicted + actual), options);
}
