import { requireClassIndices } from "@gradkit/tensor";
import { meanMetric, type MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";
import { requireSameShape } from "./require-same-shape.ts";

/** Options of {@link binaryAccuracy}. */
export interface BinaryAccuracyOptions {
  /** Predictions above it mean yes: 0 for logits, which is the default, 0.5 for probabilities. */
  readonly threshold?: number;
}

/**
 * The share of yes-or-no answers that are right, from 0 to 1.
 *
 * Predictions of any shape; targets are truth values or 0 and 1 of the same shape. A prediction at the threshold
 * means no.
 *
 * @throws RangeError when the shapes differ or a target is neither 0 nor 1.
 * @example
 * import { binaryAccuracy, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(binaryAccuracy(), tensor([-1, 2, 3, 0]), tensor([0, 1, 0, 0]))); // 0.75
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.accuracy_score.html
 */
export function binaryAccuracy({ threshold = 0 }: BinaryAccuracyOptions = {}): Metric<MeanState> {
  return meanMetric("binaryAccuracy", (predictions, targets) => {
    requireSameShape("binaryAccuracy", predictions, targets);
    const [y, t] = [predictions.data(), targets.data()];
    requireClassIndices(t, 2);
    let sum = 0;
    for (let i = 0; i < y.length; i++) {
      sum += Number(Number(y[i]! > threshold) === t[i]);
    }
    return { sum, count: y.length };
  });
}
