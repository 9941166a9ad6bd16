import { add, assign, div, full, square } from "@gradkit/tensor";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireRate } from "./require-setting.ts";
import { rootAndEpsilon } from "./root-and-epsilon.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link adagrad} besides the learning rate. */
export interface AdagradOptions {
  /** What the sum of squares starts from, at least 0. Default 0. */
  readonly initialAccumulator?: number;
  /** Added to the root of the sum, at least 0. Default 1e-10. */
  readonly epsilon?: Hyper;
  /** Whether epsilon is added under the root. Default false. */
  readonly epsilonInside?: boolean;
}

/**
 * Adagrad: each parameter's rate falls with the gradients it has seen, so that rare features keep learning.
 *
 * `s += g^2`, `x -= learningRate g / (sqrt(s) + epsilon)`. For a rate that decays besides, give the schedule
 * `inverseTime`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.01.
 * @throws RangeError when a setting is out of range.
 * @see Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", 2011.
 * @example
 * import { adagrad } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adagrad(0.5);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 8.50, 6.19, 4.72, 3.69
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adagrad(
  learningRate: Hyper = 1e-2,
  { initialAccumulator = 0, epsilon = 1e-10, epsilonInside = false }: AdagradOptions = {},
): Optimizer<SlotState<"sumOfSquares">> {
  requireRate("adagrad", "learningRate", learningRate);
  requireRate("adagrad", "initialAccumulator", initialAccumulator);
  requireRate("adagrad", "epsilon", epsilon);
  return optimizerFrom({
    name: "adagrad",
    learningRate,
    settings: { epsilon },
    slots: ["sumOfSquares"],
    initial: ({ shape, dtype }) => ({ sumOfSquares: full(shape, initialAccumulator, { dtype }) }),
    elementwise: true,
    update(param, gradient, { sumOfSquares }, moment) {
      assign(sumOfSquares, add(sumOfSquares, square(gradient)));
      const scale = rootAndEpsilon(sumOfSquares, moment.epsilon, epsilonInside);
      descend(param, div(gradient, scale), moment.learningRate);
    },
  });
}
