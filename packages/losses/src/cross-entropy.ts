import { logSoftmax, mul, neg, oneHot, sum, type Tensor } from "@gradkit/tensor";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireSameShape } from "./require-same-shape.ts";

/**
 * The cross-entropy between a distribution given by logits and the target: the loss for choosing one of many classes.
 *
 * `loss = -sum_j t_j ln softmax(x)_j`, `dloss/dx = softmax(x) - t`, computed without overflow.
 *
 * @param logits Unnormalised scores, shape `[..., classes]`. Do not apply softmax before.
 * @param targets Class indices of an integer type, shape `[...]`, or distributions of shape `[..., classes]`.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when shapes do not fit or a class index is out of range.
 * @example
 * import { crossEntropy } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * const loss = crossEntropy(tensor([[0, 0]]), tensor([1], { dtype: "int32" }));
 * console.log(loss.item().toFixed(4)); // 0.6931
 */
export function crossEntropy(logits: Tensor, targets: Tensor, { reduction }: LossOptions = {}): Tensor {
  const classes = logits.shape[logits.rank - 1];
  if (classes === undefined) {
    throw new RangeError("crossEntropy: logits need an axis of classes, but are a single number.");
  }
  const distribution = targets.dtype.startsWith("float")
    ? targets
    : oneHot(targets, classes, { dtype: logits.dtype });
  requireSameShape("crossEntropy", logits, distribution);
  return reduceLosses(neg(sum(mul(logSoftmax(logits), distribution), { axes: -1 })), reduction);
}
