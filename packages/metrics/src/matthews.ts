import { classCounts } from "./class-counts.ts";
import { confusionMetric, type ConfusionState } from "./confusion-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The correlation of predicted and right classes (Matthews' coefficient, for two or more classes), from -1 to 1; 0 is
 * chance.
 *
 * `(c n - sum p_j t_j) / sqrt((n^2 - sum p_j^2) (n^2 - sum t_j^2))` with `c` right of `n`, `p_j` predictions and
 * `t_j` targets of class `j`; 0 when all predictions or all targets are of one class.
 *
 * Predictions are logits `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts;
 * or logits `[n]` or `[..., 1]` for yes or no, with truth values of the same shape.
 *
 * @example
 * import { matthews, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(matthews, tensor([-1, 1, 2, 3]), tensor([0, 0, 1, 1])).toFixed(4)); // 0.5774
 * @see https://doi.org/10.1016/j.compbiolchem.2004.09.006
 */
export const matthews: Metric<ConfusionState> = confusionMetric("matthews", (state) => {
  const { hits, predicted, actual, total } = classCounts(state);
  if (total === 0) {
    return NaN;
  }
  const right = hits.reduce((sum, count) => sum + count, 0);
  const spread = (total ** 2 - dot(predicted, predicted)) * (total ** 2 - dot(actual, actual));
  return spread === 0 ? 0 : (right * total - dot(predicted, actual)) / Math.sqrt(spread);
});

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, j) => sum + value * b[j]!, 0);
}
