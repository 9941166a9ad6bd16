import { add, fromData, mapTree } from "@gradkit/tensor";
import { requireRate } from "../require-setting.ts";
import { stateless } from "./stateless.ts";
import type { Nothing, Transform } from "./transform.ts";

/** Draws numbers of mean 0 and variance 1, as the generators of `@gradkit/random` do. */
export interface NormalSource {
  standardNormal(size: number): Float64Array;
}

/** How much noise {@link gradientNoise} adds. */
export interface GradientNoiseOptions {
  /** The variance before the first update, at least 0. Default 0.01. */
  readonly variance?: number;
  /** How fast the variance falls, at least 0. Default 0.55. */
  readonly decay?: number;
}

/**
 * Adds normally distributed noise to gradients, less and less of it; for {@link chain}.
 *
 * `g += N(0, variance / (1 + t)^decay)` after `t` updates. The noise of an update comes from a generator of its own, so
 * that training that is interrupted and continued sees the same noise.
 *
 * @param source Gives the generator of an update, such as `(step) => rng([seed, step])`.
 * @throws RangeError when a setting is out of range.
 * @see Neelakantan et al., "Adding gradient noise improves learning for very deep networks", 2015,
 * https://arxiv.org/abs/1511.06807.
 * @example
 * import { gradientNoise } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const ones = () => ({ standardNormal: (size: number) => new Float64Array(size).fill(1) }); // stands for rng([seed, step])
 * const noise = gradientNoise(ones, { variance: 0.25 });
 * const gradients = { x: tensor([1, 2]) };
 * console.log(noise.apply(gradients, gradients, {}, 0).x.toArray()); // [ 1.5, 2.5 ]
 */
export function gradientNoise(
  source: (step: number) => NormalSource,
  { variance = 0.01, decay = 0.55 }: GradientNoiseOptions = {},
): Transform<Nothing> {
  requireRate("gradientNoise", "variance", variance);
  requireRate("gradientNoise", "decay", decay);
  return stateless("gradientNoise", (gradients, _, step) => {
    const normal = source(step);
    const deviation = Math.sqrt(variance / (1 + step) ** decay);
    return mapTree(gradients, (gradient) => {
      const noise = normal.standardNormal(gradient.size).map((x) => x * deviation);
      return add(gradient, fromData(noise, gradient.shape, gradient.dtype));
    });
  });
}
