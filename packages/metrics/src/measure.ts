import { noGrad, type Tensor } from "@gradkit/tensor";
import type { Metric } from "./metric.ts";

/**
 * The value of a metric for one batch.
 *
 * @example
 * import { accuracy, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(accuracy, tensor([[2, 1]]), tensor([0], { dtype: "int32" }))); // 1
 */
export function measure<State, Value>(
  metric: Metric<State, Value>,
  predictions: Tensor,
  targets: Tensor,
): Value {
  return noGrad(() => metric.compute(metric.update(metric.init(), predictions, targets)));
}
