import { add, div, mean, sqrt, square, sub, type Tensor } from "@gradkit/tensor";

/** What {@link standardized} measured on the way; the variance is that of the whole population. */
export interface Standardized {
  readonly y: Tensor;
  readonly mean: Tensor;
  readonly variance: Tensor;
}

/** `(x - mean) / sqrt(variance + epsilon)` with both taken over `axes`. */
export function standardized(x: Tensor, axes: readonly number[], epsilon: number): Standardized {
  const center = mean(x, { axes, keepDims: true });
  const centered = sub(x, center);
  const variance = mean(square(centered), { axes, keepDims: true });
  return { y: div(centered, sqrt(add(variance, epsilon))), mean: center, variance };
}
