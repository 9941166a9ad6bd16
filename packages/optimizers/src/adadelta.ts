import { add, div, mul, sqrt, square } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link adadelta} besides the learning rate. */
export interface AdadeltaOptions {
  /** How fast both running means forget, in [0, 1). Default 0.9. */
  readonly decay?: Hyper;
  /** Added under both roots, at least 0; it sets the length of the first steps. Default 1e-6. */
  readonly epsilon?: Hyper;
}

/**
 * Adadelta: steps in the units of the parameter, from the ratio of past steps to past gradients.
 *
 * `s = decay s + (1 - decay) g^2`, `d = g sqrt(u + epsilon) / sqrt(s + epsilon)`,
 * `u = decay u + (1 - decay) d^2`, `x -= learningRate d`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 1, the paper's.
 * @throws RangeError when a setting is out of range.
 * @see Zeiler, "ADADELTA: An adaptive learning rate method", 2012, https://arxiv.org/abs/1212.5701.
 * @example
 * import { adadelta } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adadelta(1, { epsilon: 0.01 });
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 10.04, 7.58, 5.64, 4.15
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adadelta(
  learningRate: Hyper = 1,
  { decay = 0.9, epsilon = 1e-6 }: AdadeltaOptions = {},
): Optimizer<SlotState<"squareMean" | "stepMean">> {
  requireRate("adadelta", "learningRate", learningRate);
  requireFraction("adadelta", "decay", decay);
  requireRate("adadelta", "epsilon", epsilon);
  return optimizerFrom({
    name: "adadelta",
    learningRate,
    settings: { decay, epsilon },
    slots: ["squareMean", "stepMean"],
    elementwise: true,
    update(param, gradient, { squareMean, stepMean }, moment) {
      blend(squareMean, square(gradient), moment.decay);
      const ratio = div(sqrt(add(stepMean, moment.epsilon)), sqrt(add(squareMean, moment.epsilon)));
      const direction = mul(gradient, ratio);
      blend(stepMean, square(direction), moment.decay);
      descend(param, direction, moment.learningRate);
    },
  });
}
