import { mul, softplus, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";

/**
 * The logarithm of the hyperbolic cosine of the distance: half a square near the target and a line away from it, smooth
 * everywhere.
 *
 * `loss = ln cosh d = softplus(2 d) - d - ln 2` with `d = y - t`, `dloss/dy = tanh d`.
 *
 * @param predictions Of any shape.
 * @param targets Of the same shape.
 * @throws RangeError when the shapes differ.
 * @example
 * import { logCosh } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(logCosh(tensor([1]), tensor([0])).item().toFixed(4)); // 0.4338
 */
export function logCosh(predictions: Tensor, targets: Tensor, options: LossOptions = {}): Tensor {
  const distance = sub(predictions, matchingTargets("logCosh", predictions, targets));
  return reduceLosses("logCosh", sub(sub(softplus(mul(distance, 2)), distance), Math.LN2), options);
}
