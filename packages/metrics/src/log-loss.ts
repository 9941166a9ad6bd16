import { classScores, type ScoreKind } from "./class-scores.ts";
import { meanMetric, type MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";
import { targetSurprise } from "./target-surprise.ts";

/** Options of metrics of probabilities. */
export interface ProbabilityOptions {
  /** What the predictions are. Default `"logits"`. */
  readonly from?: ScoreKind;
}

/**
 * The mean surprise at the right class, at least 0: the cross-entropy in double precision.
 *
 * `mean -ln p_t`; probabilities count as at least the machine epsilon.
 *
 * Predictions have shape `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts; or
 * `[n]` or `[..., 1]` for yes or no, with truth values of the same shape.
 *
 * @throws RangeError when shapes do not fit or a class is out of range.
 * @example
 * import { logLoss, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(logLoss(), tensor([[0, 0]]), tensor([1], { dtype: "int32" })).toFixed(4)); // 0.6931
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.log_loss.html
 */
export function logLoss({ from = "logits" }: ProbabilityOptions = {}): Metric<MeanState> {
  return meanMetric("logLoss", (predictions, targets) => {
    const scored = classScores("logLoss", predictions, targets, from);
    let sum = 0;
    for (let row = 0; row < scored.rows; row++) {
      sum += targetSurprise(scored, row, from);
    }
    return { sum, count: scored.rows };
  });
}
