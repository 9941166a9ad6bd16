import { add, mul, sign } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";
import { decoupledWeightDecay, type WeightDecayOptions } from "./transforms/decoupled-weight-decay.ts";

/** The settings of {@link lion} besides the learning rate. */
export interface LionOptions extends WeightDecayOptions {
  /** How much of the mean goes into the direction, in [0, 1). Default 0.9. */
  readonly beta1?: Hyper;
  /** How fast the mean of the gradients forgets, in [0, 1). Default 0.99. */
  readonly beta2?: Hyper;
  /** How much parameters shrink per unit of learning rate, at least 0. Default 0. */
  readonly weightDecay?: Hyper;
}

/**
 * Lion: steps of the same length for every parameter, in the direction of the sign of the momentum.
 *
 * `x -= learningRate (sign(beta1 m + (1 - beta1) g) + weightDecay x)`, then `m = beta2 m + (1 - beta2) g`. Rates are
 * three to ten times smaller than Adam's.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.0001.
 * @throws RangeError when a setting is out of range.
 * @see Chen et al., "Symbolic discovery of optimization algorithms", 2023, https://arxiv.org/abs/2302.06675.
 * @example
 * import { lion } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = lion(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 12.02, 11.08, 10.18, 9.32
 *   optimizer.update(params, gradients, state);
 * }
 */
export function lion(
  learningRate: Hyper = 1e-4,
  { beta1 = 0.9, beta2 = 0.99, weightDecay = 0, mask }: LionOptions = {},
): Optimizer<SlotState<"gradientMean">> {
  requireRate("lion", "learningRate", learningRate);
  requireFraction("lion", "beta1", beta1);
  requireFraction("lion", "beta2", beta2);
  requireRate("lion", "weightDecay", weightDecay);
  const plain = optimizerFrom({
    name: "lion",
    learningRate,
    settings: { beta1, beta2 },
    slots: ["gradientMean"],
    elementwise: true,
    update(param, gradient, { gradientMean }, moment) {
      const direction = sign(add(mul(gradientMean, moment.beta1), mul(gradient, 1 - moment.beta1)));
      descend(param, direction, moment.learningRate);
      blend(gradientMean, gradient, moment.beta2);
    },
  });
  return weightDecay === 0
    ? plain
    : { ...decoupledWeightDecay(plain, weightDecay, mask && { mask }), name: "lion" };
}
