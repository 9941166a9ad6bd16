import { adam, type AdamOptions, type AdamState } from "./adam.ts";
import type { Optimizer } from "./optimizer.ts";
import { requireAdamSettings } from "./require-adam-settings.ts";
import { requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";
import { decoupledWeightDecay, type WeightDecayOptions } from "./transforms/decoupled-weight-decay.ts";

/** The settings of {@link adamW} besides the learning rate. */
export interface AdamWOptions extends AdamOptions, WeightDecayOptions {
  /** How much parameters shrink per unit of learning rate, at least 0. Default 0.01. */
  readonly weightDecay?: Hyper;
}

/**
 * Adam with weight decay that is not scaled by the second moment.
 *
 * First `x -= learningRate weightDecay x` for the parameters that `mask` lets through, then Adam's step.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.001.
 * @throws RangeError when a setting is out of range.
 * @see Loshchilov and Hutter, "Decoupled weight decay regularization", 2019, https://arxiv.org/abs/1711.05101.
 * @example
 * import { adamW } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adamW(0.1, { weightDecay: 0.1 });
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 11.77, 10.62, 9.54, 8.53
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adamW(
  learningRate: Hyper = 1e-3,
  { weightDecay = 0.01, mask, ...options }: AdamWOptions = {},
): Optimizer<AdamState> {
  const { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8 } = options;
  requireAdamSettings("adamW", { learningRate, beta1, beta2, epsilon });
  requireRate("adamW", "weightDecay", weightDecay);
  return {
    ...decoupledWeightDecay(adam(learningRate, options), weightDecay, mask && { mask }),
    name: "adamW",
  };
}
