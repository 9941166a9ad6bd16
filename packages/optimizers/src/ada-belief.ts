import { add, assign, div, mul, sqrt, square, sub } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireAdamSettings, type AdamSettings } from "./require-adam-settings.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link adaBelief} besides the learning rate: `beta1` 0.9, `beta2` 0.999, `epsilon` 1e-8. */
export type AdaBeliefOptions = Partial<Omit<AdamSettings, "learningRate">>;

/**
 * AdaBelief: Adam that takes long steps where gradients are as expected, and short ones where they surprise.
 *
 * `m = beta1 m + (1 - beta1) g`, `s = beta2 s + (1 - beta2) (g - m)^2 + epsilon`,
 * `x -= learningRate (m / (1 - beta1^t)) / (sqrt(s / (1 - beta2^t)) + epsilon)`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.001.
 * @throws RangeError when a setting is out of range.
 * @see Zhuang et al., "AdaBelief optimizer", 2020, algorithm 2, https://arxiv.org/abs/2010.07468.
 * @example
 * import { adaBelief } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adaBelief(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 11.91, 10.83, 9.75, 8.69
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adaBelief(
  learningRate: Hyper = 1e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdaBeliefOptions = {},
): Optimizer<SlotState<"firstMoment" | "surprise">> {
  const settings = { beta1, beta2, epsilon };
  requireAdamSettings("adaBelief", { learningRate, ...settings });
  return optimizerFrom({
    name: "adaBelief",
    learningRate,
    settings,
    slots: ["firstMoment", "surprise"],
    elementwise: true,
    update(param, gradient, { firstMoment, surprise }, { step, learningRate: rate, ...hyper }) {
      blend(firstMoment, gradient, hyper.beta1);
      blend(surprise, square(sub(gradient, firstMoment)), hyper.beta2);
      assign(surprise, add(surprise, hyper.epsilon));
      const scale = add(sqrt(mul(surprise, 1 / (1 - hyper.beta2 ** step))), hyper.epsilon);
      descend(param, div(firstMoment, scale), rate / (1 - hyper.beta1 ** step));
    },
  });
}
