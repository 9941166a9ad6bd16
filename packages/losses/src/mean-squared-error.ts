import { square, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";

/**
 * The squared distance between predictions and targets.
 *
 * `loss = (y - t)^2`, `dloss/dy = 2 (y - t)`, before the reduction.
 *
 * @param predictions Of any shape.
 * @param targets Of the same shape.
 * @throws RangeError when the shapes differ.
 * @example
 * import { meanSquaredError } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(meanSquaredError(tensor([1, 2]), tensor([1, 4])).item()); // 2
 */
export function meanSquaredError(predictions: Tensor, targets: Tensor, options: LossOptions = {}): Tensor {
  const t = matchingTargets("meanSquaredError", predictions, targets);
  return reduceLosses("meanSquaredError", square(sub(predictions, t)), options);
}
