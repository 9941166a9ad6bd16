import { exp, logSumExp, mul, oneHot, sub, where, type Tensor } from "@gradkit/tensor";
import { classTargets, type ClassOptions } from "./class-targets.ts";
import { crossEntropyOfClasses } from "./cross-entropy-of-classes.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireClasses } from "./require-classes.ts";
import { requireNotNegative } from "./require-setting.ts";

/** Options of {@link multiClassFocal}. */
export interface MultiClassFocalOptions extends LossOptions, ClassOptions {
  /** How strongly easy samples are played down, at least 0; 0 leaves the cross-entropy. Default 2. */
  readonly gamma?: number;
}

/**
 * The cross-entropy with samples played down that are right already.
 *
 * `loss = -w_t (1 - p_t)^gamma ln p_t` with `p = softmax(x)`, computed in logarithms. The mean divides by the sum of
 * the class weights of the targets that count, as `crossEntropy` does.
 *
 * @param logits Unnormalised scores, shape `[..., classes]`, of at least two classes. Do not apply softmax before.
 * @param targets Class indices of an integer type, shape `[...]`.
 * @returns One number, or shape `[...]` with `reduction: "none"`.
 * @throws RangeError when shapes do not fit, or a class index or a setting is out of range.
 * @example
 * import { multiClassFocal } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(multiClassFocal(tensor([[0, 0]]), tensor([1], { dtype: "int32" })).item().toFixed(4)); // 0.1733
 * @see https://arxiv.org/abs/1708.02002
 */
export function multiClassFocal(
  logits: Tensor,
  targets: Tensor,
  options: MultiClassFocalOptions = {},
): Tensor {
  const { gamma = 2 } = options;
  requireNotNegative("multiClassFocal", "gamma", gamma);
  const classes = requireClasses("multiClassFocal", logits);
  if (classes < 2) {
    throw new RangeError(`multiClassFocal: needs at least two classes, but the logits have ${classes}.`);
  }
  const { indices, counted, weights, divisor } = classTargets("multiClassFocal", logits, targets, options);
  const others = where(oneHot(indices, classes), -Infinity, logits);
  // ln(1 - p_t), without the cancellation of 1 - p_t.
  const wrong = sub(logSumExp(others, { axes: -1 }), logSumExp(logits, { axes: -1 }));
  const plain = mul(exp(mul(wrong, gamma)), crossEntropyOfClasses(logits, indices));
  const weighted = weights === undefined ? plain : mul(plain, weights);
  const losses = counted === undefined ? weighted : where(counted, weighted, 0);
  return reduceLosses("multiClassFocal", losses, options, divisor);
}
