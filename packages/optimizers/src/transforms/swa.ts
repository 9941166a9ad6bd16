import { noGrad, pack } from "@gradkit/tensor";
import { blend } from "../blend.ts";
import { forEachPair } from "../for-each-pair.ts";
import type { LikeParams } from "../like-params.ts";
import type { Optimizer, OptimizerState } from "../optimizer.ts";
import { requireCount, requireRate } from "../require-setting.ts";

/** What {@link swa} remembers; `average` are the parameters to evaluate with. */
export type SwaState<S extends OptimizerState> = OptimizerState & {
  /** How many sets of parameters the average is of. */
  count: number;
  readonly average: LikeParams;
  readonly optimizer: S;
};

/** When {@link swa} collects. */
export interface SwaOptions {
  /** The number of updates before the first collection, at least 0. Default 0. */
  readonly start?: number;
  /** The number of updates between collections, a whole number of at least 1. Default 1. */
  readonly every?: number;
}

/**
 * Stochastic weight averaging: the plain mean of the parameters on the last stretch of training, beside an optimizer.
 *
 * After `start` updates, and then after every `every` more, `average += (x - average) / n` for the `n`th collection.
 * Until the first one it holds the first parameters.
 *
 * @throws RangeError when a setting is out of range.
 * @see Izmailov et al., "Averaging weights leads to wider optima and better generalization", 2018,
 * https://arxiv.org/abs/1803.05407.
 * @example
 * import { sgd, swa } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([4]) };
 * const optimizer = swa(sgd(1));
 * const state = optimizer.init(params);
 * for (let step = 0; step < 3; step++) {
 *   optimizer.update(params, { x: tensor([1]) }, state);
 *   console.log(state.average.x.item()); // 3, 2.5, 2
 * }
 */
export function swa<S extends OptimizerState>(
  optimizer: Optimizer<S>,
  { start = 0, every = 1 }: SwaOptions = {},
): Optimizer<SwaState<S>> {
  requireRate("swa", "start", start);
  requireCount("swa", "every", every);
  return {
    name: `swa(${optimizer.name})`,
    learningRate: (step) => optimizer.learningRate(step),
    init: (params) => ({ step: 0, count: 0, average: pack(params), optimizer: optimizer.init(params) }),
    update(params, gradients, state) {
      optimizer.update(params, gradients, state.optimizer);
      state.step++;
      const first = Math.max(1, start);
      if (state.step < first || (state.step - first) % every !== 0) {
        return;
      }
      const kept = state.count / (state.count + 1);
      noGrad(() => {
        forEachPair("swa", state.average, params, (average, param) => {
          blend(average, param, kept);
        });
      });
      state.count++;
    },
  };
}
