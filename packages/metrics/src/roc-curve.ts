import type { Metric } from "./metric.ts";
import { rankingMetric, type RankingState } from "./ranking-metric.ts";

/** A receiver operating characteristic, from nothing called yes to everything. */
export interface RocCurve {
  /** The share of no answers called yes, NaN when there are none. */
  readonly falsePositiveRate: readonly number[];
  /** The share of yes answers called yes, NaN when there are none. */
  readonly truePositiveRate: readonly number[];
  /** Scores of at least this are called yes; the first is infinite. */
  readonly thresholds: readonly number[];
}

/**
 * The share of yes answers that are found against the share of no answers mistaken for yes, for every threshold.
 *
 * It begins at (0, 0) and has one point for each score that occurs, the highest first.
 *
 * Predictions are scores of any shape, logits or probabilities alike, whose order counts; targets are truth values or
 * 0 and 1 of the same shape. Every score is kept until the end: 16 bytes for each.
 *
 * @throws RangeError when the shapes differ, a target is neither 0 nor 1, or a prediction is NaN.
 * @example
 * import { measure, rocCurve } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const curve = measure(rocCurve, tensor([1, 2, 3]), tensor([0, 1, 1]));
 * console.log(curve.truePositiveRate, curve.falsePositiveRate); // [ 0, 0.5, 1, 1 ] [ 0, 0, 0, 1 ]
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.roc_curve.html
 */
export const rocCurve: Metric<RankingState, RocCurve> = rankingMetric(
  "rocCurve",
  ({ thresholds, yes, no }) => {
    const [allYes, allNo] = [yes[yes.length - 1] ?? 0, no[no.length - 1] ?? 0];
    return {
      falsePositiveRate: [0, ...no].map((count) => count / allNo),
      truePositiveRate: [0, ...yes].map((count) => count / allYes),
      thresholds: [Infinity, ...thresholds],
    };
  },
);
