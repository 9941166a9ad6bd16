import { abs, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";

/**
 * The absolute distance between predictions and targets, which outliers pull less than squares do.
 *
 * `loss = |y - t|`, `dloss/dy = sign(y - t)`, 0 where they are equal.
 *
 * @param predictions Of any shape.
 * @param targets Of the same shape.
 * @throws RangeError when the shapes differ.
 * @example
 * import { meanAbsoluteError } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(meanAbsoluteError(tensor([1, 2]), tensor([1, 5])).item()); // 1.5
 */
export function meanAbsoluteError(predictions: Tensor, targets: Tensor, options: LossOptions = {}): Tensor {
  const t = matchingTargets("meanAbsoluteError", predictions, targets);
  return reduceLosses("meanAbsoluteError", abs(sub(predictions, t)), options);
}
