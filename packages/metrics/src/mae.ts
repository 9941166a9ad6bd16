import { elementMetric } from "./element-metric.ts";
import type { MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The mean absolute error, in the unit of the targets, at least 0.
 *
 * `mean |y - t|` over all elements of predictions and targets of one shape.
 *
 * @example
 * import { measure, mae } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(mae, tensor([1, 2]), tensor([1, 4]))); // 1
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.mean_absolute_error.html
 */
export const mae: Metric<MeanState> = elementMetric("mae", (y, t) => Math.abs(y - t));
