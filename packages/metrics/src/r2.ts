import type { Metric } from "./metric.ts";
import { mergedMoments, momentsOf, noMoments, type Moments } from "./moments.ts";
import { requireSameShape } from "./require-same-shape.ts";

/** The moments of the targets, and the sum of squared errors. */
export type R2State = { readonly targets: Moments; readonly errors: number };

/**
 * The share of the targets' variance that the predictions explain (the coefficient of determination), at most 1; 0 is
 * what their mean would reach.
 *
 * `1 - sum (y - t)^2 / sum (t - mean t)^2` over all elements of predictions and targets of one shape. When all
 * targets are equal it is 1 for perfect predictions and otherwise 0, as in scikit-learn; NaN for fewer than two
 * elements.
 *
 * @throws RangeError when the shapes differ.
 * @example
 * import { measure, r2 } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(r2, tensor([2.5, 0, 2, 8]), tensor([3, -0.5, 2, 7])).toFixed(4)); // 0.9486
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.r2_score.html
 */
export const r2: Metric<R2State> = {
  name: "r2",
  init: () => ({ targets: noMoments, errors: 0 }),
  update(state, predictions, targets) {
    requireSameShape("r2", predictions, targets);
    const [y, t] = [predictions.data(), targets.data()];
    let errors = state.errors;
    for (let i = 0; i < y.length; i++) {
      errors += (y[i]! - t[i]!) ** 2;
    }
    return { targets: mergedMoments(state.targets, momentsOf(t)), errors };
  },
  merge: (a, b) => ({ targets: mergedMoments(a.targets, b.targets), errors: a.errors + b.errors }),
  compute({ targets: { count, squares }, errors }) {
    if (count < 2) {
      return NaN;
    }
    return squares === 0 ? Number(errors === 0) : 1 - errors / squares;
  },
};
