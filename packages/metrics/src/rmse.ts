import { elementMetric } from "./element-metric.ts";
import type { MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The root of the mean squared error, in the unit of the targets, at least 0.
 *
 * `sqrt(mean (y - t)^2)` over all elements of predictions and targets of one shape.
 *
 * @example
 * import { measure, rmse } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(rmse, tensor([1, 2]), tensor([1, 4])).toFixed(4)); // 1.4142
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.mean_squared_error.html
 */
export const rmse: Metric<MeanState> = elementMetric("rmse", (y, t) => (y - t) ** 2, Math.sqrt);
