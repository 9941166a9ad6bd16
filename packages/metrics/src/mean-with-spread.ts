import type { Tensor } from "@gradkit/tensor";
import type { Metric } from "./metric.ts";
import { mergedMoments, momentsOf, noMoments, type Moments } from "./moments.ts";

/** A mean and how far it can be trusted. */
export interface MeanWithSpread {
  /** NaN when nothing was counted. */
  readonly mean: number;
  /** Of single samples, with `n - 1` below the line: NaN for fewer than two samples. */
  readonly standardDeviation: number;
  /** Of the mean: the standard deviation divided by `sqrt(n)`. */
  readonly standardError: number;
  readonly count: number;
}

/**
 * The mean of something over all samples, with its standard deviation and standard error: of a loss without its
 * reduction, or of anything else that predictions and targets give.
 *
 * @param of Gives one number for each sample, in a tensor of any shape.
 * @example
 * import { meanWithSpread, measure } from "@gradkit/metrics";
 * import { sub, tensor } from "@gradkit/tensor";
 * const { mean, standardDeviation } = measure(meanWithSpread(sub), tensor([1, 2, 3]), tensor([0, 0, 0]));
 * console.log(mean, standardDeviation); // 2 1
 * @see https://doi.org/10.1080/00401706.1962.10490022
 */
export function meanWithSpread(
  of: (predictions: Tensor, targets: Tensor) => Tensor,
): Metric<Moments, MeanWithSpread> {
  return {
    name: "meanWithSpread",
    init: () => noMoments,
    update: (state, predictions, targets) => mergedMoments(state, momentsOf(of(predictions, targets).data())),
    merge: mergedMoments,
    compute({ count, mean, squares }) {
      const standardDeviation = count < 2 ? NaN : Math.sqrt(squares / (count - 1));
      return {
        mean: count === 0 ? NaN : mean,
        standardDeviation,
        standardError: standardDeviation / Math.sqrt(count),
        count,
      };
    },
  };
}
