import { add, cast, logSoftmax, mul, neg, sum, where, type Tensor } from "@gradkit/tensor";
import { classTargets, type ClassOptions } from "./class-targets.ts";
import { requireClassWeights } from "./class-weights.ts";
import { crossEntropyOfClasses } from "./cross-entropy-of-classes.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireClasses } from "./require-classes.ts";
import { requireSameShape } from "./require-same-shape.ts";
import { requireShare } from "./require-setting.ts";

/** Options of {@link crossEntropy}. */
export interface CrossEntropyOptions extends LossOptions, ClassOptions {
  /** How much of the target is spread evenly over all classes, from 0 to 1. Default 0. */
  readonly labelSmoothing?: number;
}

/**
 * The cross-entropy between a distribution given by logits and the target: the loss for choosing one of many classes.
 *
 * `loss = -sum_j w_j t_j ln softmax(x)_j`, computed without overflow; without class weights `dloss/dx = softmax(x) -
 * t`. Label smoothing `e` replaces `t` by `(1 - e) t + e / classes`.
 *
 * With class indices, the mean divides by the sum of the class weights of the targets that count; with
 * distributions by the number of rows: both as in PyTorch.
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
 * @see https://arxiv.org/abs/1512.00567 (label smoothing)
 */
export function crossEntropy(logits: Tensor, targets: Tensor, options: CrossEntropyOptions = {}): Tensor {
  const classes = requireClasses("crossEntropy", logits);
  const { classWeights, labelSmoothing = 0 } = options;
  requireShare("crossEntropy", "labelSmoothing", labelSmoothing);
  if (targets.dtype.startsWith("float")) {
    requireDistributions(logits, targets, options);
    const given = cast(targets, logits.dtype);
    const shares =
      labelSmoothing === 0 ? given : add(mul(given, 1 - labelSmoothing), labelSmoothing / classes);
    return reduceLosses("crossEntropy", fromShares(logits, shares, classWeights), options);
  }
  const { indices, counted, weights, divisor } = classTargets("crossEntropy", logits, targets, options);
  const plain = crossEntropyOfClasses(logits, indices);
  const weighted = weights === undefined ? plain : mul(plain, weights);
  const smooth =
    labelSmoothing === 0
      ? weighted
      : add(mul(weighted, 1 - labelSmoothing), fromShares(logits, labelSmoothing / classes, classWeights));
  const losses = counted === undefined ? smooth : where(counted, smooth, 0);
  return reduceLosses("crossEntropy", losses, options, divisor);
}

function fromShares(logits: Tensor, shares: Tensor | number, classWeights: Tensor | undefined): Tensor {
  const surprise = mul(logSoftmax(logits), shares);
  if (classWeights === undefined) {
    return neg(sum(surprise, { axes: -1 }));
  }
  const weights = requireClassWeights("crossEntropy", classWeights, logits.shape[logits.rank - 1] ?? 0);
  return neg(sum(mul(surprise, cast(weights, logits.dtype)), { axes: -1 }));
}

function requireDistributions(logits: Tensor, targets: Tensor, { ignoreIndex }: CrossEntropyOptions): void {
  requireSameShape("crossEntropy", logits, targets);
  if (ignoreIndex !== undefined) {
    throw new RangeError(
      `crossEntropy: ignoreIndex (${ignoreIndex}) is for class indices, but the targets are distributions. ` +
        `Give sampleWeights of 0 to rows that shall not count.`,
    );
  }
}
