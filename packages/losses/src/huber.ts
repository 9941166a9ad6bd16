import { abs, minimum, mul, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requirePositive } from "./require-setting.ts";

/** Options of {@link huber}. */
export interface HuberOptions extends LossOptions {
  /** The distance at which the square becomes a line, above 0. Default 1. */
  readonly delta?: number;
}

/**
 * Half the squared distance near the target, a line of slope `delta` away from it.
 *
 * `loss = d^2 / 2` for `|d| <= delta` with `d = y - t`, otherwise `delta (|d| - delta / 2)`;
 * `dloss/dy = d` clipped to `[-delta, delta]`.
 *
 * @param predictions Of any shape.
 * @param targets Of the same shape.
 * @throws RangeError when the shapes differ or delta is not above 0.
 * @example
 * import { huber } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(huber(tensor([1, 4]), tensor([0, 0]), { reduction: "none" }).toArray()); // [ 0.5, 3.5 ]
 * @see https://doi.org/10.1214/aoms/1177703732
 */
export function huber(predictions: Tensor, targets: Tensor, options: HuberOptions = {}): Tensor {
  const { delta = 1 } = options;
  requirePositive("huber", "delta", delta);
  const distance = abs(sub(predictions, matchingTargets("huber", predictions, targets)));
  const inside = minimum(distance, delta);
  return reduceLosses("huber", mul(inside, sub(distance, mul(inside, 0.5))), options);
}
