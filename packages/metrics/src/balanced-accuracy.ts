import { classCounts } from "./class-counts.ts";
import { confusionMetric, type ConfusionState } from "./confusion-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The mean share of each class that was recognised, from 0 to 1, so that frequent classes count no more than rare ones.
 *
 * `mean_j hits_j / actual_j` over the classes that occur in the targets.
 *
 * Predictions are logits `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts;
 * or logits `[n]` or `[..., 1]` for yes or no, with truth values of the same shape.
 *
 * @example
 * import { balancedAccuracy, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(balancedAccuracy, tensor([-1, -2, -3, 1, -4]), tensor([0, 0, 0, 1, 1]))); // 0.75
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.balanced_accuracy_score.html
 */
export const balancedAccuracy: Metric<ConfusionState> = confusionMetric("balancedAccuracy", (state) => {
  const { hits, actual } = classCounts(state);
  let [sum, present] = [0, 0];
  hits.forEach((count, j) => {
    if (actual[j]! > 0) {
      sum += count / actual[j]!;
      present++;
    }
  });
  return sum / present;
});
