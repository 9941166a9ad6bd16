import { elementMetric } from "./element-metric.ts";
import type { MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The mean absolute error relative to the target, at least 0; 1 means 100 %.
 *
 * `mean |y - t| / max(|t|, epsilon)` over all elements of predictions and targets of one shape. A target of 0 is
 * divided by the machine epsilon, as in scikit-learn: it makes the mean very large rather than infinite.
 *
 * @example
 * import { measure, mape } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(mape, tensor([1, 2]), tensor([1, 4]))); // 0.25
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.mean_absolute_percentage_error.html
 */
export const mape: Metric<MeanState> = elementMetric(
  "mape",
  (y, t) => Math.abs(y - t) / Math.max(Math.abs(t), Number.EPSILON),
);
