import { abs, minimum, mul, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireNotNegative } from "./require-setting.ts";

/** Options of {@link smoothL1}. */
export interface SmoothL1Options extends LossOptions {
  /** The distance at which the square becomes a line, at least 0; 0 gives the absolute distance. Default 1. */
  readonly beta?: number;
}

/**
 * The absolute distance, rounded off near the target: {@link huber} divided by `beta`, so that the slope far away is 1.
 *
 * `loss = d^2 / (2 beta)` for `|d| < beta` with `d = y - t`, otherwise `|d| - beta / 2`.
 *
 * @param predictions Of any shape.
 * @param targets Of the same shape.
 * @throws RangeError when the shapes differ or beta is below 0.
 * @example
 * import { smoothL1 } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(smoothL1(tensor([1, 4]), tensor([0, 0]), { beta: 2, reduction: "none" }).toArray()); // [ 0.25, 3 ]
 * @see https://arxiv.org/abs/1504.08083
 */
export function smoothL1(predictions: Tensor, targets: Tensor, options: SmoothL1Options = {}): Tensor {
  const { beta = 1 } = options;
  requireNotNegative("smoothL1", "beta", beta);
  const distance = abs(sub(predictions, matchingTargets("smoothL1", predictions, targets)));
  if (beta === 0) {
    return reduceLosses("smoothL1", distance, options);
  }
  const inside = minimum(distance, beta);
  const losses = mul(mul(inside, 1 / beta), sub(distance, mul(inside, 0.5)));
  return reduceLosses("smoothL1", losses, options);
}
