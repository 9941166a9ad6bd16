import { add, exp, mul, neg, softplus, sub, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireNotNegative, requireShare } from "./require-setting.ts";

/** Options of {@link focal}. */
export interface FocalOptions extends LossOptions {
  /** How strongly easy answers are played down, at least 0; 0 leaves the weighted cross-entropy. Default 2. */
  readonly gamma?: number;
  /** The weight of yes, from 0 to 1; no has the rest. Default 0.25. */
  readonly alpha?: number;
}

/**
 * The binary cross-entropy with answers played down that are right already, for very uneven classes.
 *
 * `loss = -alpha t (1 - s)^gamma ln s - (1 - alpha) (1 - t) s^gamma ln(1 - s)` with `s = sigmoid(x)`, computed in
 * logarithms, so that neither it nor its gradient overflows.
 *
 * @param logits Scores before the sigmoid, of any shape. Do not apply sigmoid before.
 * @param targets Truth values, or 0 and 1, of the same shape; what lies between is a mixture.
 * @throws RangeError when the shapes differ or a setting is out of range.
 * @example
 * import { focal } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(focal(tensor([0]), tensor([1])).item().toFixed(4)); // 0.0433
 * @see https://arxiv.org/abs/1708.02002
 */
export function focal(logits: Tensor, targets: Tensor, options: FocalOptions = {}): Tensor {
  const { gamma = 2, alpha = 0.25 } = options;
  requireNotNegative("focal", "gamma", gamma);
  requireShare("focal", "alpha", alpha);
  const t = matchingTargets("focal", logits, targets);
  // The negative logarithms of s and 1 - s.
  const [missed, alarmed] = [softplus(neg(logits)), softplus(logits)];
  const yes = mul(mul(t, alpha), mul(exp(mul(alarmed, -gamma)), missed));
  const no = mul(mul(sub(1, t), 1 - alpha), mul(exp(mul(missed, -gamma)), alarmed));
  return reduceLosses("focal", add(yes, no), options);
}
