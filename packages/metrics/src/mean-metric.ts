import type { Tensor } from "@gradkit/tensor";
import type { Metric } from "./metric.ts";

/** A sum over samples, and their number. */
export type MeanState = { readonly sum: number; readonly count: number };

/** A metric that is the mean of something over samples, or a function of that mean. */
export function meanMetric(
  name: string,
  count: (predictions: Tensor, targets: Tensor) => MeanState,
  finish: (mean: number) => number = (mean) => mean,
): Metric<MeanState> {
  const merge = (a: MeanState, b: MeanState): MeanState => ({ sum: a.sum + b.sum, count: a.count + b.count });
  return {
    name,
    init: () => ({ sum: 0, count: 0 }),
    update: (state, predictions, targets) => merge(state, count(predictions, targets)),
    merge,
    compute: ({ sum, count }) => finish(sum / count),
  };
}
