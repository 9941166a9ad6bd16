import { classCounts } from "./class-counts.ts";
import { confusionMetric, type ConfusionState } from "./confusion-metric.ts";
import type { Metric } from "./metric.ts";

/** Options of {@link cohenKappa}. */
export interface CohenKappaOptions {
  /** How a wrong class `j` for `i` counts: `|i - j|` or `(i - j)^2`, for ordered classes. Default: all alike. */
  readonly weights?: "linear" | "quadratic";
}

/**
 * The agreement of predicted and right classes beyond chance (Cohen's kappa), at most 1; 0 is chance.
 *
 * `1 - sum w_ij n_ij / sum w_ij e_ij` with counts `n`, those expected by chance `e_ij = t_i p_j / n`, and `w_ij` 1
 * off the diagonal, or as the options say. NaN when predictions and targets are all of one class.
 *
 * Predictions are logits `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts;
 * or logits `[n]` or `[..., 1]` for yes or no, with truth values of the same shape.
 *
 * @example
 * import { cohenKappa, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(cohenKappa(), tensor([-1, 1, 2, 3]), tensor([0, 0, 1, 1]))); // 0.5
 * @see https://doi.org/10.1177/001316446002000104
 */
export function cohenKappa({ weights }: CohenKappaOptions = {}): Metric<ConfusionState> {
  const weight = (i: number, j: number): number => {
    const apart = Math.abs(i - j);
    return weights === undefined ? Math.sign(apart) : weights === "linear" ? apart : apart * apart;
  };
  return confusionMetric("cohenKappa", (state) => {
    const { classes, counts } = state;
    const { predicted, actual, total } = classCounts(state);
    let [found, expected] = [0, 0];
    for (let i = 0; i < classes; i++) {
      for (let j = 0; j < classes; j++) {
        found += weight(i, j) * counts[i * classes + j]!;
        expected += (weight(i, j) * actual[i]! * predicted[j]!) / total;
      }
    }
    return 1 - found / expected;
  });
}
