import { assign, clip, div, maximum, sqrt, square } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requirePositive, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link adopt} besides the learning rate. */
export interface AdoptOptions {
  /** How fast the mean of the steps forgets, in [0, 1). Default 0.9. */
  readonly beta1?: Hyper;
  /** How fast the mean of the squared gradients forgets, in [0, 1). Default 0.9999. */
  readonly beta2?: Hyper;
  /** What the root of that mean counts at least, above 0. Default 1e-6. */
  readonly epsilon?: Hyper;
}

/**
 * ADOPT: Adam that converges for every `beta2`, because each gradient is divided by the root of a mean that does not
 * contain it yet.
 *
 * The first update only sets `v = g^2`. The `t`-th after it takes `n = g / max(sqrt(v), epsilon)`, cut to
 * `[-t^(1/4), t^(1/4)]`, then `m = beta1 m + (1 - beta1) n`, `x -= learningRate m`, `v = beta2 v + (1 - beta2) g^2`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.001.
 * @throws RangeError when a setting is out of range.
 * @see Taniguchi et al., "ADOPT: Modified Adam can converge with any beta2 with the optimal rate", 2024,
 *   https://arxiv.org/abs/2411.02853, algorithm 2.
 * @example
 * import { adopt } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adopt(0.5);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 13.00, 12.51, 11.60, 10.39
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adopt(
  learningRate: Hyper = 1e-3,
  { beta1 = 0.9, beta2 = 0.9999, epsilon = 1e-6 }: AdoptOptions = {},
): Optimizer<SlotState<"stepMean" | "secondMoment">> {
  requireRate("adopt", "learningRate", learningRate);
  requireFraction("adopt", "beta1", beta1);
  requireFraction("adopt", "beta2", beta2);
  requirePositive("adopt", "epsilon", epsilon);
  return optimizerFrom({
    name: "adopt",
    learningRate,
    settings: { beta1, beta2, epsilon },
    slots: ["stepMean", "secondMoment"],
    elementwise: true,
    update(param, gradient, { stepMean, secondMoment }, moment) {
      if (moment.step === 1) {
        assign(secondMoment, square(gradient));
        return;
      }
      const most = (moment.step - 1) ** 0.25;
      const normalized = div(gradient, maximum(sqrt(secondMoment), moment.epsilon));
      blend(stepMean, clip(normalized, { min: -most, max: most }), moment.beta1);
      descend(param, stepMean, moment.learningRate);
      blend(secondMoment, square(gradient), moment.beta2);
    },
  });
}
