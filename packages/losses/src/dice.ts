import { add, div, mul, sigmoid, sub, sum, type Tensor } from "@gradkit/tensor";
import { matchingTargets } from "./matching-targets.ts";
import { reduceLosses, type LossOptions } from "./reduction.ts";
import { requireNotNegative } from "./require-setting.ts";

/** Options of {@link dice}. */
export interface DiceOptions extends LossOptions {
  /** Added above and below, so that an empty sample predicted empty costs nothing; at least 0. Default 1. */
  readonly smooth?: number;
}

/**
 * How little two regions overlap, for segmentation: one minus the Dice coefficient of every sample.
 *
 * `loss = 1 - (2 sum p t + smooth) / (sum p + sum t + smooth)` with `p = sigmoid(x)`, summed over all axes but the
 * first.
 *
 * @param logits Scores before the sigmoid, shape `[batch, ...]`. Do not apply sigmoid before.
 * @param targets Truth values, or numbers from 0 to 1, of the same shape.
 * @returns One number, or shape `[batch]` with `reduction: "none"`.
 * @throws RangeError when the shapes differ, there are fewer than two axes, or smooth is below 0.
 * @example
 * import { dice } from "@gradkit/losses";
 * import { tensor } from "@gradkit/tensor";
 * console.log(dice(tensor([[99, 99, -99]]), tensor([[1, 0, 0]])).item()); // 0.25
 * @see https://arxiv.org/abs/1606.04797
 */
export function dice(logits: Tensor, targets: Tensor, options: DiceOptions = {}): Tensor {
  const { smooth = 1 } = options;
  requireNotNegative("dice", "smooth", smooth);
  if (logits.rank < 2) {
    throw new RangeError(
      `dice: logits need shape [batch, ...], but have shape [${logits.shape.join(", ")}]. Use reshape.`,
    );
  }
  const t = matchingTargets("dice", logits, targets);
  const p = sigmoid(logits);
  const axes = logits.shape.slice(1).map((_, axis) => axis + 1);
  const overlap = sum(mul(p, t), { axes });
  const both = sum(add(p, t), { axes });
  const coefficient = div(add(mul(overlap, 2), smooth), add(both, smooth));
  return reduceLosses("dice", sub(1, coefficient), options);
}
