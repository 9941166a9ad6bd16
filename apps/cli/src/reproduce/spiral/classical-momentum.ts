import { optimizerFrom, type Optimizer } from "@gradkit/optimizers";
import { add, assign, mul, sub } from "@gradkit/tensor";

/**
 * Momentum in its older form, with the rate inside the velocity: `v = momentum v - rate g`, `x += v`. While the rate stays
 * the same it is that of `sgd`; as it falls, what was gathered at a higher one counts more.
 *
 * @see Polyak, "Some methods of speeding up the convergence of iteration methods", 1964.
 */
export function classicalMomentum(
  learningRate: number | ((step: number) => number),
  momentum: number,
): Optimizer {
  return optimizerFrom({
    name: "classicalMomentum",
    learningRate,
    slots: ["velocity"],
    elementwise: true,
    update(param, gradient, { velocity }, { learningRate: rate }) {
      assign(velocity, sub(mul(velocity, momentum), mul(gradient, rate)));
      assign(param, add(param, velocity));
    },
  });
}
