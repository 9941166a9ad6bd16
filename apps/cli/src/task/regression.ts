import { meanSquaredError } from "@gradkit/losses";
import { mae, r2, rmse, type Metric } from "@gradkit/metrics";
import type { TargetScale } from "./target-scale.ts";
import type { Task } from "./task.ts";

/**
 * To predict a number: the mean squared error of the standardised target, which is 1 for whoever always says the mean;
 * and the share of the variance explained, with errors in the unit of the target.
 */
export function regression({ deviation }: TargetScale): Task {
  return {
    name: "regression",
    loss: meanSquaredError,
    metrics: { r2, rmse: inUnits(rmse, deviation), mae: inUnits(mae, deviation) },
  };
}

function inUnits<State>(metric: Metric<State>, unit: number): Metric<State> {
  return { ...metric, compute: (state) => unit * metric.compute(state) };
}
