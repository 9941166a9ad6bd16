import { classScores, type ClassScores } from "./class-scores.ts";
import { meanMetric, type MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The share of samples whose right class is among the `k` largest scores, from 0 to 1.
 *
 * Predictions have shape `[..., classes]`; targets are class indices of shape `[...]`, or distributions of shape
 * `[..., classes]`, whose largest entry counts. Of equal scores the first ones count, so that `k = 1` is `accuracy`;
 * a NaN at the right class counts as wrong.
 *
 * @param k A whole number of at least 1.
 * @throws RangeError when `k` is no such number, shapes do not fit or a class is out of range.
 * @example
 * import { measure, topKAccuracy } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const logits = tensor([[3, 2, 1], [1, 2, 3]]);
 * console.log(measure(topKAccuracy(2), logits, tensor([1, 0], { dtype: "int32" }))); // 0.5
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.top_k_accuracy_score.html
 */
export function topKAccuracy(k: number): Metric<MeanState> {
  if (!Number.isInteger(k) || k < 1) {
    throw new RangeError(`topKAccuracy: k must be a whole number of at least 1, but is ${k}.`);
  }
  return meanMetric("topKAccuracy", (predictions, targets) => {
    const scored = classScores("topKAccuracy", predictions, targets);
    let sum = 0;
    for (let row = 0; row < scored.rows; row++) {
      sum += Number(rank(scored, row) < k);
    }
    return { sum, count: scored.rows };
  });
}

/** How many classes stand before the right one. */
function rank({ scores, right, classes }: ClassScores, row: number): number {
  const [start, target] = [row * classes, right[row]!];
  const score = scores[start + target]!;
  if (Number.isNaN(score)) {
    return classes;
  }
  let before = 0;
  for (let j = 0; j < classes; j++) {
    const other = scores[start + j]!;
    before += Number(other > score || (other === score && j < target));
  }
  return before;
}
