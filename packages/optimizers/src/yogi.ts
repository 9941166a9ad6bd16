import { add, assign, div, mul, sign, sqrt, square, sub } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requirePositive, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link yogi} besides the learning rate. */
export interface YogiOptions {
  /** How fast the mean of the gradients forgets, in [0, 1). Default 0.9. */
  readonly beta1?: Hyper;
  /** How fast the second moment may change, in [0, 1). Default 0.999. */
  readonly beta2?: Hyper;
  /** Added to the root of the second moment, above 0. Default 0.001. */
  readonly epsilon?: Hyper;
}

/**
 * Yogi: Adam whose second moment grows and falls by steps of the squared gradient, so that the rate does not jump when gradients
 * become small all at once.
 *
 * `m = beta1 m + (1 - beta1) g`, `v = v - (1 - beta2) sign(v - g^2) g^2`, and with the corrections of Adam for their start
 * `x -= learningRate m / (sqrt(v) + epsilon)`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.01.
 * @throws RangeError when a setting is out of range.
 * @see Zaheer et al., "Adaptive methods for nonconvex optimization", 2018.
 * @example
 * import { yogi } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = yogi(0.5);
 * optimizer.update(params, { x: tensor([6, -4]) }, optimizer.init(params));
 * console.log([...params.x.data()].map((value) => value.toFixed(4))); // [ '2.5001', '-1.5001' ]
 */
export function yogi(
  learningRate: Hyper = 1e-2,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-3 }: YogiOptions = {},
): Optimizer<SlotState<"firstMoment" | "secondMoment">> {
  requireRate("yogi", "learningRate", learningRate);
  requireFraction("yogi", "beta1", beta1);
  requireFraction("yogi", "beta2", beta2);
  requirePositive("yogi", "epsilon", epsilon);
  return optimizerFrom({
    name: "yogi",
    learningRate,
    settings: { beta1, beta2, epsilon },
    slots: ["firstMoment", "secondMoment"],
    elementwise: true,
    update(param, gradient, { firstMoment, secondMoment }, moment) {
      const { step, learningRate: rate, beta1: first, beta2: second } = moment;
      blend(firstMoment, gradient, first);
      const squared = square(gradient);
      const change = mul(mul(sign(sub(secondMoment, squared)), squared), 1 - second);
      assign(secondMoment, sub(secondMoment, change));
      const root = sqrt(div(secondMoment, 1 - second ** step));
      descend(param, div(firstMoment, add(root, moment.epsilon)), rate / (1 - first ** step));
    },
  });
}
