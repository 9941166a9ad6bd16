import { add, div, mul, sqrt, square } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireAdamSettings, type AdamSettings } from "./require-adam-settings.ts";
import { requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";
import { trustRatio } from "./trust-ratio.ts";

/** The settings of {@link lamb}: those of Adam (`beta1` 0.9, `beta2` 0.999), and weight decay. */
export interface LambOptions extends Partial<Omit<AdamSettings, "learningRate">> {
  /** Added to the root of the second moment, at least 0. Default 1e-6. */
  readonly epsilon?: Hyper;
  /** How much of the parameter is added to the direction, at least 0. Default 0. */
  readonly weightDecay?: Hyper;
}

/**
 * LAMB: Adam's direction for each tensor, as long as the tensor itself times the learning rate; for very large batches.
 *
 * `m` and `v` as in Adam, `d = (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon) + weightDecay x`,
 * `x -= learningRate (|x| / |d|) d`, the ratio being 1 where a length is 0. Biases and norms are usually left to
 * Adam: see `grouped`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.001.
 * @throws RangeError when a setting is out of range.
 * @see You et al., "Large batch optimization for deep learning: Training BERT in 76 minutes", 2020, algorithm 2.
 * @example
 * import { lamb } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = lamb(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 10.58, 8.62, 7.03, 5.74
 *   optimizer.update(params, gradients, state);
 * }
 */
export function lamb(
  learningRate: Hyper = 1e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-6, weightDecay = 0 }: LambOptions = {},
): Optimizer<SlotState<"firstMoment" | "secondMoment">> {
  requireAdamSettings("lamb", { learningRate, beta1, beta2, epsilon });
  requireRate("lamb", "weightDecay", weightDecay);
  return optimizerFrom({
    name: "lamb",
    learningRate,
    settings: { beta1, beta2, epsilon, weightDecay },
    slots: ["firstMoment", "secondMoment"],
    elementwise: false,
    update(param, gradient, { firstMoment, secondMoment }, { step, learningRate: rate, ...hyper }) {
      blend(firstMoment, gradient, hyper.beta1);
      blend(secondMoment, square(gradient), hyper.beta2);
      const mean = mul(firstMoment, 1 / (1 - hyper.beta1 ** step));
      const root = sqrt(mul(secondMoment, 1 / (1 - hyper.beta2 ** step)));
      const direction = add(div(mean, add(root, hyper.epsilon)), mul(param, hyper.weightDecay));
      descend(param, mul(direction, trustRatio(param, direction)), rate);
    },
  });
}
