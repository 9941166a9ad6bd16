import { add, cast, mul, neg, softplus, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireNotNegative, requireShare } from "./require-setting.ts";

/** Options of {@link binaryCrossEntropy}. */
export interface BinaryCrossEntropyOptions extends LossOptions {
  /** What a yes counts next to a no: a number, or one for each entry of the last axis, shape `[n]`. Default 1. */
  readonly positiveWeight?: Tensor | number;
  /** How much of the target is spread evenly over yes and no, from 0 to 1. Default 0. */
  readonly labelSmoothing?: number;
}

/**
 * The cross-entropy of yes-or-no answers given by logits.
 *
 * `loss = -w t ln s - (1 - t) ln(1 - s)` with `s = sigmoid(x)` and the positive weight `w`, computed without
 * overflow; with `w = 1` it is `softplus(x) - t x` and `dloss/dx = s - t`. Label smoothing `e` replaces `t` by `(1 -
 * e) t + e / 2`. The mean divides by the number of answers, whatever the weights, as in PyTorch.
 *
 * @param logits Scores before the sigmoid, of any shape. Do not apply sigmoid before.
 * @param targets Probabilities from 0 to 1, or truth values, of the same shape.
 * @throws RangeError when the shapes differ or a setting is out of range.
 * @example
 * import { binaryCrossEntropy } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(binaryCrossEntropy(tensor([0, 1000]), tensor([1, 1])).item().toFixed(4)); // 0.3466
 */
export function binaryCrossEntropy(
  logits: Tensor,
  targets: Tensor,
  options: BinaryCrossEntropyOptions = {},
): Tensor {
  const { positiveWeight, labelSmoothing = 0 } = options;
  requireShare("binaryCrossEntropy", "labelSmoothing", labelSmoothing);
  const given = matchingTargets("binaryCrossEntropy", logits, targets);
  const t = labelSmoothing === 0 ? given : add(mul(given, 1 - labelSmoothing), labelSmoothing / 2);
  if (positiveWeight === undefined) {
    return reduceLosses("binaryCrossEntropy", sub(softplus(logits), mul(logits, t)), options);
  }
  const missed = mul(mul(t, fitted(positiveWeight, logits)), softplus(neg(logits)));
  const losses = add(missed, mul(sub(1, t), softplus(logits)));
  return reduceLosses("binaryCrossEntropy", losses, options);
}

function fitted(weight: Tensor | number, logits: Tensor): Tensor | number {
  if (typeof weight === "number") {
    requireNotNegative("binaryCrossEntropy", "positiveWeight", weight);
    return weight;
  }
  const last = logits.shape[logits.rank - 1];
  if (weight.rank !== 1 || weight.size !== last) {
    throw new RangeError(
      `binaryCrossEntropy: positiveWeight must be a number or have shape [${last ?? ""}], one for each entry of the ` +
        `last axis, but has shape [${weight.shape.join(", ")}].`,
    );
  }
  return cast(weight, logits.dtype);
}
