import { abs, add, assign, less, mul, reshape, stopGradient, sub, where, type Tensor } from "@gradkit/tensor";
import type { BatchNormBuffers } from "./batch-norm.ts";

/** Moves running statistics towards those of a batch with `count` values for each feature. */
export function trackRunning(
  { runningMean, runningVariance }: BatchNormBuffers,
  mean: Tensor,
  variance: Tensor,
  count: number,
  momentum: number,
): void {
  // A single value has no variance to correct.
  const unbiased = mul(stopGradient(variance), count > 1 ? count / (count - 1) : 1);
  moveTowards(runningMean, stopGradient(mean), momentum);
  moveTowards(runningVariance, unbiased, momentum);
}

function moveTowards(running: Tensor, value: Tensor, momentum: number): void {
  const batch = reshape(value, running.shape);
  const moved = add(running, mul(sub(batch, running), momentum));
  assign(running, where(less(abs(moved), Infinity), moved, running));
}
