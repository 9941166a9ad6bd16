import { greater, relu, sub, where, type Tensor } from "@gradkit/tensor";
import { cosine } from "./cosine.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requirePairTargets, requireVectors } from "./require-vectors.ts";
import { signs } from "./signs.ts";

/** Options of {@link cosineEmbedding}. */
export interface CosineEmbeddingOptions extends LossOptions {
  /** The similarity up to which a pair that does not belong together costs nothing, from -1 to 1. Default 0. */
  readonly margin?: number;
}

/**
 * Turns vectors that belong together into one direction, and others apart.
 *
 * `loss = 1 - c` for target 1 and `max(0, c - margin)` for target -1, with the cosine similarity
 * `c = a . b / (|a| |b|)` along the last axis; 1e-12 is added to squared lengths, as in PyTorch.
 *
 * @param first Vectors, shape `[..., features]`.
 * @param second Of the same shape.
 * @param targets 1 where a pair belongs together and -1 where not, or truth values (dtype bool), shape `[...]`.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when shapes do not fit, a target is not -1 or 1, or the margin is out of range.
 * @example
 * import { cosineEmbedding } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const loss = cosineEmbedding(tensor([[3, 4]]), tensor([[4, 3]]), tensor([-1]), { margin: 0.5 });
 * console.log(loss.item().toFixed(4)); // 0.4600
 * @see https://pytorch.org/docs/1.13/generated/torch.nn.CosineEmbeddingLoss.html
 */
export function cosineEmbedding(
  first: Tensor,
  second: Tensor,
  targets: Tensor,
  options: CosineEmbeddingOptions = {},
): Tensor {
  const { margin = 0 } = options;
  if (!(margin >= -1 && margin <= 1)) {
    throw new RangeError(`cosineEmbedding: margin must lie in [-1, 1], but is ${margin}.`);
  }
  requireVectors("cosineEmbedding", first, second);
  requirePairTargets("cosineEmbedding", first, targets);
  const together = greater(signs("cosineEmbedding", targets, first.dtype), 0);
  const similarity = cosine(first, second);
  const losses = where(together, sub(1, similarity), relu(sub(similarity, margin)));
  return reduceLosses("cosineEmbedding", losses, options);
}
