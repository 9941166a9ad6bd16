import type { Metric } from "./metric.ts";
import { rankingMetric, type RankingState } from "./ranking-metric.ts";

/**
 * The area under the steps of {@link prCurve}: the mean precision over all thresholds at which recall grows, from 0
 * to 1.
 *
 * `sum_i (recall_i - recall_(i-1)) precision_i` over thresholds from the highest score on. NaN when no answer is yes.
 *
 * Predictions are scores of any shape, logits or probabilities alike, whose order counts; targets are truth values or
 * 0 and 1 of the same shape. Every score is kept until the end: 16 bytes for each.
 *
 * @throws RangeError when the shapes differ, a target is neither 0 nor 1, or a prediction is NaN.
 * @example
 * import { averagePrecision, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(averagePrecision, tensor([0.1, 0.4, 0.35, 0.8]), tensor([0, 0, 1, 1])).toFixed(4)); // 0.8333
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.average_precision_score.html
 */
export const averagePrecision: Metric<RankingState> = rankingMetric("averagePrecision", ({ yes, no }) => {
  let [sum, before] = [0, 0];
  yes.forEach((count, i) => {
    sum += ((count - before) * count) / (count + no[i]!);
    before = count;
  });
  return sum / before;
});
