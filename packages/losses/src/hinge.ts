import { mul, relu, sub, type Tensor } from "@gradkit/tensor";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireFloating } from "./require-floating.ts";
import { requireNotNegative } from "./require-setting.ts";
import { requireSameShape } from "./require-same-shape.ts";
import { signs } from "./signs.ts";

/** Options of {@link hinge}. */
export interface HingeOptions extends LossOptions {
  /** How far on the right side a score must lie to cost nothing, at least 0. Default 1. */
  readonly margin?: number;
}

/**
 * The loss of support vector machines: nothing for scores on the right side of the margin, a line on the wrong side.
 *
 * `loss = max(0, margin - t x)`, `dloss/dx = -t` below the margin and 0 above.
 *
 * @param scores Of any shape.
 * @param targets -1 or 1, or truth values (dtype bool), of the same shape.
 * @throws RangeError when the shapes differ or a target is not -1 or 1.
 * @example
 * import { hinge } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(hinge(tensor([2, 0.5]), tensor([1, -1]), { reduction: "none" }).toArray()); // [ 0, 1.5 ]
 * @see https://doi.org/10.1007/BF00994018
 */
export function hinge(scores: Tensor, targets: Tensor, options: HingeOptions = {}): Tensor {
  const { margin = 1 } = options;
  requireNotNegative("hinge", "margin", margin);
  requireFloating("hinge", scores);
  requireSameShape("hinge", scores, targets);
  const t = signs("hinge", targets, scores.dtype);
  return reduceLosses("hinge", relu(sub(margin, mul(t, scores))), options);
}
