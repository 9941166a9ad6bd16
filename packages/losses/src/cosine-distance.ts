import { sub, type Tensor } from "@gradkit/tensor";
import { cosine } from "./cosine.ts";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireVectors } from "./require-vectors.ts";

/**
 * One minus the cosine similarity: how far predictions point away from targets, whatever their length.
 *
 * `loss = 1 - x . t / (|x| |t|)` along the last axis, from 0 (same direction) to 2 (opposite); 1e-12 is added to
 * squared lengths, so that a vector of zeros gives 1.
 *
 * @param predictions Vectors, shape `[..., features]`.
 * @param targets Of the same shape.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when the shapes differ or there is no axis of features.
 * @example
 * import { cosineDistance } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(cosineDistance(tensor([[3, 4]]), tensor([[4, 3]])).item().toFixed(4)); // 0.0400
 */
export function cosineDistance(predictions: Tensor, targets: Tensor, options: LossOptions = {}): Tensor {
  requireVectors("cosineDistance", predictions);
  const t = matchingTargets("cosineDistance", predictions, targets);
  return reduceLosses("cosineDistance", sub(1, cosine(predictions, t)), options);
}
