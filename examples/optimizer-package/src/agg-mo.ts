import { optimizerFrom, type Hyper, type Optimizer, type SlotState } from "@gradkit/optimizers";
import { add, assign, mul, sub } from "@gradkit/tensor";

/** The settings of {@link aggMo} besides the learning rate. */
export interface AggMoOptions {
  /** The damping of the first velocity, in [0, 1). Default 0.9. */
  readonly damping?: number;
  /** The damping of the second velocity, which remembers longer, in [0, 1). Default 0.99. */
  readonly longDamping?: number;
}

/**
 * Aggregated momentum: the mean of steps with no, some and much momentum, which goes as fast as much momentum and swings
 * back and forth as little as none.
 *
 * `v = damping v + g`, `w = longDamping w + g`, `x -= learningRate (g + v + w) / 3`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.01.
 * @throws RangeError when a setting is out of range.
 * @see Lucas, Sun, Zemel and Grosse, "Aggregated momentum: stability through passive damping", 2019.
 * @example
 * import { aggMo } from "gradkit-aggregated-momentum";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = aggMo(0.5);
 * optimizer.update(params, { x: tensor([6, -4]) }, optimizer.init(params));
 * console.log(params.x.toArray()); // [ 0, 0 ]
 */
export function aggMo(
  learningRate: Hyper = 0.01,
  { damping = 0.9, longDamping = 0.99 }: AggMoOptions = {},
): Optimizer<SlotState<"velocity" | "longVelocity">> {
  if (typeof learningRate === "number" && !(learningRate >= 0 && Number.isFinite(learningRate))) {
    throw new RangeError(
      `aggMo: learningRate must be a finite number of at least 0, but is ${learningRate}.`,
    );
  }
  requireFraction("damping", damping);
  requireFraction("longDamping", longDamping);
  return optimizerFrom({
    name: "aggMo",
    learningRate,
    slots: ["velocity", "longVelocity"],
    elementwise: true,
    update(param, gradient, { velocity, longVelocity }, moment) {
      assign(velocity, add(mul(velocity, damping), gradient));
      assign(longVelocity, add(mul(longVelocity, longDamping), gradient));
      const step = add(add(gradient, velocity), longVelocity);
      assign(param, sub(param, mul(step, moment.learningRate / 3)));
    },
  });
}

function requireFraction(name: string, value: number): void {
  if (!(value >= 0 && value < 1)) {
    throw new RangeError(`aggMo: ${name} must lie in [0, 1), but is ${value}.`);
  }
}
