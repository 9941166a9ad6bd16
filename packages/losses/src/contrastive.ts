import { mul, notEqual, relu, square, sub, sum, where, type Tensor } from "@gradkit/tensor";
import { euclideanDistance } from "./euclidean-distance.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireNotNegative } from "./require-setting.ts";
import { requirePairTargets, requireVectors } from "./require-vectors.ts";

/** Options of {@link contrastive}. */
export interface ContrastiveOptions extends LossOptions {
  /** The distance from which a pair that does not belong together costs nothing, at least 0. Default 1. */
  readonly margin?: number;
}

/**
 * Draws vectors that belong together to one place, and others at least the margin apart.
 *
 * `loss = d^2 / 2` for target 1 and `max(0, margin - d)^2 / 2` for target 0, with the Euclidean distance `d` along
 * the last axis; for target 0, 1e-6 is added to every difference, so that equal vectors have a gradient.
 *
 * @param first Vectors, shape `[..., features]`.
 * @param second Of the same shape.
 * @param targets 1 or true where a pair belongs together, 0 or false where not, shape `[...]`.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when shapes do not fit, a target is not 0 or 1, or the margin is below 0.
 * @example
 * import { contrastive } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const pairs = [tensor([[0, 0]]), tensor([[3, 4]])] as const;
 * console.log(contrastive(...pairs, tensor([1])).item()); // 12.5
 * console.log(contrastive(...pairs, tensor([0]), { margin: 6 }).item().toFixed(4)); // 0.5000
 * @see https://doi.org/10.1109/CVPR.2006.100
 */
export function contrastive(
  first: Tensor,
  second: Tensor,
  targets: Tensor,
  options: ContrastiveOptions = {},
): Tensor {
  const { margin = 1 } = options;
  requireNotNegative("contrastive", "margin", margin);
  requireVectors("contrastive", first, second);
  requirePairTargets("contrastive", first, targets);
  requireTruth(targets);
  const near = sum(square(sub(first, second)), { axes: -1 });
  const far = square(relu(sub(margin, euclideanDistance(first, second))));
  return reduceLosses("contrastive", mul(where(notEqual(targets, 0), near, far), 0.5), options);
}

function requireTruth(targets: Tensor): void {
  const data = targets.data();
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 0 && data[i] !== 1) {
      throw new RangeError(
        `contrastive: targets must be 0 or 1, but the target at position ${i} is ${data[i]!}.`,
      );
    }
  }
}
