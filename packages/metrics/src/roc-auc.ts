import type { Metric } from "./metric.ts";
import { rankingMetric, type RankingState } from "./ranking-metric.ts";

/**
 * The area under the curve of {@link rocCurve}: how likely a yes scores above a no, from 0 to 1; 0.5 is chance.
 *
 * `(pairs in the right order + half of the pairs of equal scores) / (yes no)`. NaN when all answers are the same.
 *
 * Predictions are scores of any shape, logits or probabilities alike, whose order counts; targets are truth values or
 * 0 and 1 of the same shape. Every score is kept until the end: 16 bytes for each.
 *
 * @throws RangeError when the shapes differ, a target is neither 0 nor 1, or a prediction is NaN.
 * @example
 * import { measure, rocAuc } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(rocAuc, tensor([0.1, 0.4, 0.35, 0.8]), tensor([0, 0, 1, 1]))); // 0.75
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.roc_auc_score.html
 */
export const rocAuc: Metric<RankingState> = rankingMetric("rocAuc", ({ yes, no }) => {
  let area = 0;
  let [yesBefore, noBefore] = [0, 0];
  yes.forEach((count, i) => {
    area += ((no[i]! - noBefore) * (count + yesBefore)) / 2;
    [yesBefore, noBefore] = [count, no[i]!];
  });
  return area / (yesBefore * noBefore);
});
