import { updateInPlace } from "@gradkit/tensor";
import { adamKernel } from "./adam-kernel.ts";
import type { Optimizer } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requireRate } from "./require-setting.ts";
import type { Schedule } from "./schedule.ts";

/** The settings of {@link adam} besides the learning rate. */
export interface AdamOptions {
  /** How fast the mean of the gradients forgets, in [0, 1). Default 0.9. */
  readonly beta1?: number;
  /** How fast the mean of their squares forgets, in [0, 1). Default 0.999. */
  readonly beta2?: number;
  /** Added to the root of the second moment, at least 0. Default 1e-8. */
  readonly epsilon?: number;
}

/**
 * Adam: steps of about equal length for every parameter, from running means of gradients and of their squares.
 *
 * With gradient `g` at update `t`: `m = beta1 m + (1 - beta1) g`, `v = beta2 v + (1 - beta2) g^2`,
 * `x -= learningRate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)`. The first step has the length of the
 * learning rate.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.001.
 * @throws RangeError when a setting is out of range.
 * @see Kingma and Ba, "Adam: A method for stochastic optimization", 2015, https://arxiv.org/abs/1412.6980.
 * @example
 * import { adam } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adam(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 12.02, 11.08, 10.18, 9.33
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adam(
  learningRate: number | Schedule = 1e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 }: AdamOptions = {},
): Optimizer<"firstMoment" | "secondMoment"> {
  requireRate("adam", "learningRate", learningRate);
  requireFraction("adam", "beta1", beta1);
  requireFraction("adam", "beta2", beta2);
  requireRate("adam", "epsilon", epsilon);
  return optimizerFrom({
    name: "adam",
    learningRate,
    slots: ["firstMoment", "secondMoment"],
    elementwise: true,
    update(param, grad, { firstMoment, secondMoment }, { step, learningRate: rate }) {
      const args = {
        param,
        grad,
        firstMoment,
        secondMoment,
        learningRate: rate,
        beta1,
        beta2,
        epsilon,
        correction1: 1 - beta1 ** step,
        correction2: 1 - beta2 ** step,
      };
      updateInPlace(adamKernel, args, [param, firstMoment, secondMoment]);
    },
  });
}
