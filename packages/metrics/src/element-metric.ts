import { meanMetric, type MeanState } from "./mean-metric.ts";
import type { Metric } from "./metric.ts";
import { requireSameShape } from "./require-same-shape.ts";

/** A mean over all elements of predictions and targets of one shape. */
export function elementMetric(
  name: string,
  of: (prediction: number, target: number) => number,
  finish?: (mean: number) => number,
): Metric<MeanState> {
  return meanMetric(
    name,
    (predictions, targets) => {
      requireSameShape(name, predictions, targets);
      const [y, t] = [predictions.data(), targets.data()];
      let sum = 0;
      for (let i = 0; i < y.length; i++) {
        sum += of(y[i]!, t[i]!);
      }
      return { sum, count: y.length };
    },
    finish,
  );
}
