import { add, minimum, relu, sub, type Tensor } from "@gradkit/tensor";
import { euclideanDistance } from "./euclidean-distance.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireNotNegative } from "./require-setting.ts";
import { requireVectors } from "./require-vectors.ts";

/** Options of {@link triplet}. */
export interface TripletOptions extends LossOptions {
  /** How much nearer the positive must be than the negative to cost nothing, at least 0. Default 1. */
  readonly margin?: number;
  /** Whether the negative's distance is the smaller of those to the anchor and to the positive. Default false. */
  readonly swap?: boolean;
}

/**
 * Moves an anchor nearer to a sample of its own kind than to one of another kind.
 *
 * `loss = max(0, d(a, p) - d(a, n) + margin)` with the Euclidean distance `d` along the last axis; 1e-6 is added to
 * every difference, as in PyTorch, so that equal vectors have a gradient.
 *
 * @param anchors Vectors, shape `[..., features]`.
 * @param positives Of the same kind as the anchors and of the same shape.
 * @param negatives Of another kind, of the same shape.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when the shapes differ or the margin is below 0.
 * @example
 * import { triplet } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const loss = triplet(tensor([[0, 0]]), tensor([[3, 4]]), tensor([[0, 5.5]]));
 * console.log(loss.item().toFixed(4)); // 0.5000
 * @see https://arxiv.org/abs/1503.03832
 */
export function triplet(
  anchors: Tensor,
  positives: Tensor,
  negatives: Tensor,
  options: TripletOptions = {},
): Tensor {
  const { margin = 1, swap = false } = options;
  requireNotNegative("triplet", "margin", margin);
  requireVectors("triplet", anchors, positives, negatives);
  const apart = euclideanDistance(anchors, negatives);
  const nearest = swap ? minimum(apart, euclideanDistance(positives, negatives)) : apart;
  const losses = relu(add(sub(euclideanDistance(anchors, positives), nearest), margin));
  return reduceLosses("triplet", losses, options);
}
