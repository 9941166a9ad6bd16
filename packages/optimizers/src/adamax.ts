import { abs, add, assign, div, maximum, mul } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireAdamSettings, type AdamSettings } from "./require-adam-settings.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link adamax} besides the learning rate: `beta1` 0.9, `beta2` 0.999, `epsilon` 1e-8. */
export type AdamaxOptions = Partial<Omit<AdamSettings, "learningRate">>;

/**
 * Adamax: Adam with the largest recent gradient in place of the root of the second moment.
 *
 * `m = beta1 m + (1 - beta1) g`, `u = max(beta2 u, |g| + epsilon)`,
 * `x -= learningRate (m / (1 - beta1^t)) / u`. The first step has the length of the learning rate.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.002.
 * @throws RangeError when a setting is out of range.
 * @see Kingma and Ba, "Adam: A method for stochastic optimization", 2015, section 7.1.
 * @example
 * import { adamax } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adamax(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 12.02, 11.10, 10.23, 9.42
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adamax(
  learningRate: Hyper = 2e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamaxOptions = {},
): Optimizer<SlotState<"firstMoment" | "largest">> {
  const settings = { beta1, beta2, epsilon };
  requireAdamSettings("adamax", { learningRate, ...settings });
  return optimizerFrom({
    name: "adamax",
    learningRate,
    settings,
    slots: ["firstMoment", "largest"],
    elementwise: true,
    update(param, gradient, { firstMoment, largest }, { step, learningRate: rate, ...hyper }) {
      blend(firstMoment, gradient, hyper.beta1);
      assign(largest, maximum(mul(largest, hyper.beta2), add(abs(gradient), hyper.epsilon)));
      descend(param, div(firstMoment, largest), rate / (1 - hyper.beta1 ** step));
    },
  });
}
