import { elementMetric } from "./element-metric.ts";
import type { MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * The mean squared error, at least 0.
 *
 * `mean (y - t)^2` over all elements of predictions and targets of one shape.
 *
 * @example
 * import { measure, mse } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(mse, tensor([1, 2]), tensor([1, 4]))); // 2
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.mean_squared_error.html
 */
export const mse: Metric<MeanState> = elementMetric("mse", (y, t) => (y - t) ** 2);
