import type { Metric } from "./metric.ts";
import { rankingMetric, type RankingState } from "./ranking-metric.ts";

/** Precision and recall for every threshold, from everything called yes to nothing. */
export interface PrCurve {
  /** The share of what is called yes that is; 1 at the end, where nothing is. */
  readonly precision: readonly number[];
  /** The share of yes answers called yes, NaN when there are none; 0 at the end. */
  readonly recall: readonly number[];
  /** Scores of at least this are called yes: one fewer than there are points. */
  readonly thresholds: readonly number[];
}

/**
 * Precision against recall, for every threshold.
 *
 * It has one point for each score that occurs, the lowest first, and ends at precision 1 and recall 0.
 *
 * Predictions are scores of any shape, logits or probabilities alike, whose order counts; targets are truth values or
 * 0 and 1 of the same shape. Every score is kept until the end: 16 bytes for each.
 *
 * @throws RangeError when the shapes differ, a target is neither 0 nor 1, or a prediction is NaN.
 * @example
 * import { measure, prCurve } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const curve = measure(prCurve, tensor([1, 2, 3]), tensor([0, 1, 1]));
 * console.log(curve.recall, curve.thresholds); // [ 1, 1, 0.5, 0 ] [ 1, 2, 3 ]
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.precision_recall_curve.html
 */
export const prCurve: Metric<RankingState, PrCurve> = rankingMetric("prCurve", ({ thresholds, yes, no }) => {
  const allYes = yes[yes.length - 1] ?? 0;
  const precision = yes.map((count, i) => count / (count + no[i]!));
  const recall = yes.map((count) => count / allYes);
  return {
    precision: [...precision.reverse(), 1],
    recall: [...recall.reverse(), 0],
    thresholds: [...thresholds].reverse(),
  };
});
