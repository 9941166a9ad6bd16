import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { expm1 } from "./expm1.ts";
import { greater } from "./greater.ts";
import { mul } from "./mul.ts";
import { where } from "./where.ts";

/** The scale of {@link elu}. */
export interface EluOptions {
  /** What it tends to far below 0, times -1. Default 1. */
  readonly alpha?: number;
}

/**
 * The exponential linear unit, element by element.
 *
 * `y = x` where `x > 0`, otherwise `alpha (e^x - 1)`, and `dy/dx = alpha e^x` there, also at 0.
 *
 * @example
 * import { elu, tensor } from "@gradkit/tensor";
 * console.log(elu(tensor([-100, 3])).toArray()); // [ -1, 3 ]
 * @see Clevert, Unterthiner and Hochreiter, "Fast and accurate deep network learning by ELUs", 2015.
 */
export function elu(x: Tensor, { alpha = 1 }: EluOptions = {}): Tensor {
  const input = floating(x);
  const positive = greater(input, 0);
  // Large numbers are taken out first: their exponential overflows, and zero times infinity would spoil the gradient.
  const curved = expm1(where(positive, 0, input));
  return where(positive, input, alpha === 1 ? curved : mul(curved, alpha));
}
