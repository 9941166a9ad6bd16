import { add, assign, div, mul, square, sub } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requireRate } from "./require-setting.ts";
import { rootAndEpsilon } from "./root-and-epsilon.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link rmsprop} besides the learning rate. */
export interface RmspropOptions {
  /** How fast the running means forget, in [0, 1). Default 0.99. */
  readonly decay?: Hyper;
  /** Added to the root, at least 0. Default 1e-8. */
  readonly epsilon?: Hyper;
  /** How much of the last step is kept, in [0, 1). Default none. */
  readonly momentum?: Hyper;
  /** Whether to divide by the standard deviation, which needs the mean of the gradients as well. Default false. */
  readonly centered?: boolean;
  /** Whether epsilon is added under the root. Default false. */
  readonly epsilonInside?: boolean;
}

/** What {@link rmsprop} remembers. */
export type RmspropState = SlotState<"squareMean", "gradientMean" | "velocity">;

/**
 * RMSprop: gradients divided by the root of the running mean of their squares.
 *
 * `s = decay s + (1 - decay) g^2`, `d = g / (sqrt(s) + epsilon)`, `x -= learningRate d`. Centered, with
 * `a = decay a + (1 - decay) g`, the root is that of `s - a^2`. With momentum, `v = momentum v + d` takes the place of
 * `d`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.01.
 * @throws RangeError when a setting is out of range.
 * @see Tieleman and Hinton, "Lecture 6.5: rmsprop", 2012; Graves, "Generating sequences with recurrent neural
 * networks", 2013, https://arxiv.org/abs/1308.0850, for the centered form.
 * @example
 * import { rmsprop } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = rmsprop(0.05);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 8.50, 6.19, 4.70, 3.67
 *   optimizer.update(params, gradients, state);
 * }
 */
export function rmsprop(
  learningRate: Hyper = 1e-2,
  { decay = 0.99, epsilon = 1e-8, momentum, centered = false, epsilonInside = false }: RmspropOptions = {},
): Optimizer<RmspropState> {
  const name = "rmsprop";
  requireRate(name, "learningRate", learningRate);
  requireFraction(name, "decay", decay);
  requireRate(name, "epsilon", epsilon);
  requireFraction(name, "momentum", momentum ?? 0);
  const slots = [
    "squareMean",
    ...(centered ? (["gradientMean"] as const) : []),
    ...(momentum === undefined ? [] : (["velocity"] as const)),
  ] as const;
  return optimizerFrom({
    name,
    learningRate,
    settings: { decay, epsilon, momentum: momentum ?? 0 },
    slots,
    elementwise: true,
    update(param, gradient, { squareMean, gradientMean, velocity }, moment) {
      blend(squareMean, square(gradient), moment.decay);
      let variance = squareMean;
      if (centered) {
        blend(gradientMean, gradient, moment.decay);
        variance = sub(squareMean, square(gradientMean));
      }
      const direction = div(gradient, rootAndEpsilon(variance, moment.epsilon, epsilonInside));
      if (momentum === undefined) {
        descend(param, direction, moment.learningRate);
        return;
      }
      assign(velocity, add(mul(velocity, moment.momentum), direction));
      descend(param, velocity, moment.learningRate);
    },
  });
}
