import { confusionMetric, type ConfusionState } from "./confusion-metric.ts";
import type { Metric } from "./metric.ts";

/**
 * How often each class was predicted for each right class: a row for every right class, a column for every predicted
 * one.
 *
 * Predictions are logits `[..., classes]`, with class indices `[...]` or distributions, whose largest entry counts;
 * or logits `[n]` or `[..., 1]` for yes or no, with truth values of the same shape. No rows when nothing was counted.
 *
 * @example
 * import { confusionMatrix, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * console.log(measure(confusionMatrix, tensor([-1, 1, 2, 3]), tensor([0, 0, 1, 1]))); // [ [ 1, 1 ], [ 0, 2 ] ]
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.confusion_matrix.html
 */
export const confusionMatrix: Metric<ConfusionState, readonly (readonly number[])[]> = confusionMetric(
  "confusionMatrix",
  ({ classes, counts }) =>
    Array.from({ length: classes }, (_, row) => counts.slice(row * classes, (row + 1) * classes)),
);
