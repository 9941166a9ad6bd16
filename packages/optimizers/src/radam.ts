import { add, div, sqrt, square } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireAdamSettings, type AdamSettings } from "./require-adam-settings.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link radam} besides the learning rate: `beta1` 0.9, `beta2` 0.999, `epsilon` 1e-8. */
export type RadamOptions = Partial<Omit<AdamSettings, "learningRate">>;

/**
 * RAdam: Adam that goes by momentum alone until its second moment has seen enough gradients to be trusted.
 *
 * `m` and `v` as in Adam; `r = 2 / (1 - beta2) - 1`, `r_t = r - 2 t beta2^t / (1 - beta2^t)`. While `r_t <= 5`:
 * `x -= learningRate m / (1 - beta1^t)`; then times
 * `sqrt((r_t - 4)(r_t - 2) r / ((r - 4)(r - 2) r_t)) sqrt(1 - beta2^t) / (sqrt(v) + epsilon)`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.001.
 * @throws RangeError when a setting is out of range.
 * @see Liu et al., "On the variance of the adaptive learning rate and beyond", 2020, https://arxiv.org/abs/1908.03265.
 * @example
 * import { radam } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = radam(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 8.32, 5.01, 2.78, 1.35
 *   optimizer.update(params, gradients, state);
 * }
 */
export function radam(
  learningRate: Hyper = 1e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: RadamOptions = {},
): Optimizer<SlotState<"firstMoment" | "secondMoment">> {
  const settings = { beta1, beta2, epsilon };
  requireAdamSettings("radam", { learningRate, ...settings });
  return optimizerFrom({
    name: "radam",
    learningRate,
    settings,
    slots: ["firstMoment", "secondMoment"],
    elementwise: true,
    update(param, gradient, { firstMoment, secondMoment }, { step, learningRate: rate, ...hyper }) {
      blend(firstMoment, gradient, hyper.beta1);
      blend(secondMoment, square(gradient), hyper.beta2);
      const corrected = rate / (1 - hyper.beta1 ** step);
      const rectified = rectification(step, hyper.beta2);
      if (rectified === undefined) {
        descend(param, firstMoment, corrected);
        return;
      }
      descend(param, div(firstMoment, add(sqrt(secondMoment), hyper.epsilon)), corrected * rectified);
    },
  });
}

/** The factor of the adaptive step; undefined while there are too few gradients for one. */
function rectification(step: number, beta2: number): number | undefined {
  const forgotten = beta2 ** step;
  const longest = 2 / (1 - beta2) - 1;
  const length = longest - (2 * step * forgotten) / (1 - forgotten);
  if (length <= 5) {
    return undefined;
  }
  const ratio = ((length - 4) * (length - 2) * longest) / ((longest - 4) * (longest - 2) * length);
  return Math.sqrt(ratio) * Math.sqrt(1 - forgotten);
}
