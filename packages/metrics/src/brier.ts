import { classScores } from "./class-scores.ts";
import type { ProbabilityOptions } from "./log-loss.ts";
import { meanMetric, type MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";
import { rowProbabilities } from "./row-probabilities.ts";

/**
 * The squared distance of probabilities from what happened: from 0 to 1 for two classes, to 2 for more.
 *
 * `mean sum_j (p_j - [j = t])^2`, and half of it for two classes, which is `mean (p - t)^2` for the yes: as
 * scikit-learn scales it.
 *
 * Predictions have shape `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts; or
 * `[n]` or `[..., 1]` for yes or no, with truth values of the same shape.
 *
 * @throws RangeError when shapes do not fit or a class is out of range.
 * @example
 * import { brier, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(brier({ from: "probabilities" }), tensor([0.5, 1]), tensor([1, 0]))); // 0.625
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.metrics.brier_score_loss.html
 */
export function brier({ from = "logits" }: ProbabilityOptions = {}): Metric<MeanState> {
  return meanMetric("brier", (predictions, targets) => {
    const scored = classScores("brier", predictions, targets, from);
    const { classes, rows, right } = scored;
    const probabilities = new Float64Array(classes);
    let sum = 0;
    for (let row = 0; row < rows; row++) {
      rowProbabilities(scored, row, from, probabilities);
      for (let j = 0; j < classes; j++) {
        sum += (probabilities[j]! - Number(j === right[row])) ** 2;
      }
    }
    return { sum: classes === 2 ? sum / 2 : sum, count: rows };
  });
}
