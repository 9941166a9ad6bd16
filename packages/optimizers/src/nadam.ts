import { add, div, mul, sqrt, square } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireAdamSettings, type AdamSettings } from "./require-adam-settings.ts";
import { requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link nadam}: those of Adam (`beta1` 0.9, `beta2` 0.999, `epsilon` 1e-8), and one more. */
export interface NadamOptions extends Partial<Omit<AdamSettings, "learningRate">> {
  /** How fast the momentum warms up, at least 0. Default 0.004. */
  readonly momentumDecay?: Hyper;
}

/**
 * NAdam: Adam with Nesterov's look ahead and a momentum that warms up.
 *
 * `mu_t = beta1 (1 - 0.96^(t momentumDecay) / 2)`, `m` and `v` as in Adam, `p_t = mu_1 ... mu_t`,
 * `x -= learningRate (mu_(t+1) m / (1 - p_(t+1)) + (1 - mu_t) g / (1 - p_t)) / (sqrt(v / (1 - beta2^t)) + epsilon)`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.002.
 * @throws RangeError when a setting is out of range.
 * @see Dozat, "Incorporating Nesterov momentum into Adam", 2016.
 * @example
 * import { nadam } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = nadam(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 11.97, 11.24, 10.59, 9.97
 *   optimizer.update(params, gradients, state);
 * }
 */
export function nadam(
  learningRate: Hyper = 2e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, momentumDecay = 4e-3 }: NadamOptions = {},
): Optimizer<SlotState<"firstMoment" | "secondMoment"> & { momentumProduct: number }> {
  requireAdamSettings("nadam", { learningRate, beta1, beta2, epsilon });
  requireRate("nadam", "momentumDecay", momentumDecay);
  return optimizerFrom({
    name: "nadam",
    learningRate,
    settings: { beta1, beta2, epsilon, momentumDecay },
    slots: ["firstMoment", "secondMoment"],
    numbers: { momentumProduct: 1 },
    advance: ({ momentumProduct }, moment) => ({
      momentumProduct: momentumProduct * momentumAt(moment.step, moment),
    }),
    elementwise: true,
    update(param, gradient, { firstMoment, secondMoment }, moment) {
      const { step, learningRate: rate, momentumProduct } = moment;
      blend(firstMoment, gradient, moment.beta1);
      blend(secondMoment, square(gradient), moment.beta2);
      const [now, next] = [momentumAt(step, moment), momentumAt(step + 1, moment)];
      const ahead = mul(firstMoment, next / (1 - momentumProduct * next));
      const here = mul(gradient, (1 - now) / (1 - momentumProduct));
      const scale = add(sqrt(mul(secondMoment, 1 / (1 - moment.beta2 ** step))), moment.epsilon);
      descend(param, div(add(ahead, here), scale), rate);
    },
  });
}

function momentumAt(
  step: number,
  { beta1, momentumDecay }: { readonly beta1: number; readonly momentumDecay: number },
): number {
  return beta1 * (1 - 0.5 * 0.96 ** (step * momentumDecay));
}
