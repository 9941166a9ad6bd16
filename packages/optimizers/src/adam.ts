import { assign, div, maximum, mul, square, updateInPlace } from "@gradkit/tensor";
import { adamKernel } from "./adam-kernel.ts";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireAdamSettings } from "./require-adam-settings.ts";
import { rootAndEpsilon } from "./root-and-epsilon.ts";
import type { Rule } from "./rule.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link adam} besides the learning rate. */
export interface AdamOptions {
  /** How fast the mean of the gradients forgets, in [0, 1). Default 0.9. */
  readonly beta1?: Hyper;
  /** How fast the mean of their squares forgets, in [0, 1). Default 0.999. */
  readonly beta2?: Hyper;
  /** Added to the root of the second moment, at least 0. Default 1e-8. */
  readonly epsilon?: Hyper;
  /** Whether to divide by the largest second moment so far, which never lets a step grow again. Default false. */
  readonly amsgrad?: boolean;
  /** Whether epsilon is added under the root, as some older reports do. Default false. */
  readonly epsilonInside?: boolean;
}

/** What {@link adam} remembers. */
export type AdamState = SlotState<"firstMoment" | "secondMoment", "maxSecondMoment">;

type AdamRule = Rule<
  "firstMoment" | "secondMoment" | "maxSecondMoment",
  "beta1" | "beta2" | "epsilon"
>["update"];

/**
 * Adam: steps of about equal length for every parameter, from running means of gradients and of their squares.
 *
 * With gradient `g` at update `t`: `m = beta1 m + (1 - beta1) g`, `v = beta2 v + (1 - beta2) g^2`,
 * `x -= learningRate (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)`. The first step has the length of the
 * learning rate. With `amsgrad`, the largest `v` so far takes the place of `v` in the denominator; with
 * `epsilonInside`, the denominator is `sqrt(v / (1 - beta2^t) + epsilon)`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.001.
 * @throws RangeError when a setting is out of range.
 * @see Kingma and Ba, "Adam: A method for stochastic optimization", 2015, https://arxiv.org/abs/1412.6980.
 * @see Reddi, Kale and Kumar, "On the convergence of Adam and beyond", 2018, for `amsgrad`.
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
  learningRate: Hyper = 1e-3,
  { beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, amsgrad = false, epsilonInside = false }: AdamOptions = {},
): Optimizer<AdamState> {
  const settings = { beta1, beta2, epsilon };
  requireAdamSettings("adam", { learningRate, ...settings });
  return optimizerFrom({
    name: "adam",
    learningRate,
    settings,
    slots: amsgrad ? ["firstMoment", "secondMoment", "maxSecondMoment"] : ["firstMoment", "secondMoment"],
    elementwise: true,
    update: amsgrad || epsilonInside ? inOperations(amsgrad, epsilonInside) : withKernel,
  });
}

const withKernel: AdamRule = (param, grad, { firstMoment, secondMoment }, moment) => {
  const { step, learningRate, beta1, beta2, epsilon } = moment;
  const args = {
    param,
    grad,
    firstMoment,
    secondMoment,
    learningRate,
    beta1,
    beta2,
    epsilon,
    correction1: 1 - beta1 ** step,
    correction2: 1 - beta2 ** step,
  };
  updateInPlace(adamKernel, args, [param, firstMoment, secondMoment]);
};

/** The variants, which have no kernel of their own. */
function inOperations(amsgrad: boolean, epsilonInside: boolean): AdamRule {
  return (param, gradient, { firstMoment, secondMoment, maxSecondMoment }, moment) => {
    const { step, learningRate, beta1, beta2, epsilon } = moment;
    blend(firstMoment, gradient, beta1);
    blend(secondMoment, square(gradient), beta2);
    if (amsgrad) {
      assign(maxSecondMoment, maximum(maxSecondMoment, secondMoment));
    }
    const variance = mul(amsgrad ? maxSecondMoment : secondMoment, 1 / (1 - beta2 ** step));
    const mean = mul(firstMoment, 1 / (1 - beta1 ** step));
    descend(param, div(mean, rootAndEpsilon(variance, epsilon, epsilonInside)), learningRate);
  };
}
