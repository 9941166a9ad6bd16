import { add, assign, div, mul, sqrt, square, type Tensor } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireAdamSettings, type AdamSettings } from "./require-adam-settings.ts";
import { requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link scheduleFreeAdamW}: those of Adam (`beta1` 0.9, `beta2` 0.999, `epsilon` 1e-8), and decay. */
export interface ScheduleFreeAdamWOptions extends Partial<Omit<AdamSettings, "learningRate">> {
  /** How much parameters shrink per unit of learning rate, at least 0. Default 0. */
  readonly weightDecay?: Hyper;
}

/** What {@link scheduleFreeAdamW} remembers; `average` are the parameters to evaluate with. */
export type ScheduleFreeState = SlotState<"average" | "fast" | "secondMoment"> & {
  largestRate: number;
  weightSum: number;
};

/**
 * AdamW that needs no schedule: it averages as it goes, and gradients are taken between the average and the fast
 * parameters.
 *
 * The parameters given are `y`, where gradients are taken; `state.average` is `x`, which predicts best: evaluate and
 * save that one. `v = beta2 v + (1 - beta2) g^2`,
 * `z -= learningRate (g / (sqrt(v / (1 - beta2^t)) + epsilon) + weightDecay y)`, `x = (1 - c) x + c z`,
 * `y = (1 - beta1) z + beta1 x`, where `c` is the square of the largest rate so far over the sum of such squares:
 * `1 / t` for a constant rate. Give a rate that warms up; one that falls is not needed.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.0025.
 * @throws RangeError when a setting is out of range.
 * @see Defazio et al., "The road less scheduled", 2024, https://arxiv.org/abs/2405.15682.
 * @example
 * import { scheduleFreeAdamW } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = scheduleFreeAdamW(0.5);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 8.50, 6.67, 5.14, 3.87
 *   optimizer.update(params, gradients, state);
 * }
 */
export function scheduleFreeAdamW(
  learningRate: Hyper = 2.5e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, weightDecay = 0 }: ScheduleFreeAdamWOptions = {},
): Optimizer<ScheduleFreeState> {
  requireAdamSettings("scheduleFreeAdamW", { learningRate, beta1, beta2, epsilon });
  requireRate("scheduleFreeAdamW", "weightDecay", weightDecay);
  return optimizerFrom({
    name: "scheduleFreeAdamW",
    learningRate,
    settings: { beta1, beta2, epsilon, weightDecay },
    slots: ["average", "fast", "secondMoment"],
    initial: (param: Tensor) => ({ average: param, fast: param }),
    numbers: { largestRate: 0, weightSum: 0 },
    advance({ largestRate, weightSum }, moment) {
      const largest = Math.max(largestRate, moment.learningRate);
      return { largestRate: largest, weightSum: weightSum + largest * largest };
    },
    elementwise: true,
    update(param, gradient, { average, fast, secondMoment }, { step, learningRate: rate, ...hyper }) {
      blend(secondMoment, square(gradient), hyper.beta2);
      const scale = add(sqrt(mul(secondMoment, 1 / (1 - hyper.beta2 ** step))), hyper.epsilon);
      descend(fast, add(div(gradient, scale), mul(param, hyper.weightDecay)), rate);
      const share = hyper.weightSum === 0 ? 0 : hyper.largestRate ** 2 / hyper.weightSum;
      blend(average, fast, 1 - share);
      assign(param, add(mul(fast, 1 - hyper.beta1), mul(average, hyper.beta1)));
    },
  });
}
