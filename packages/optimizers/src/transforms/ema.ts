import { noGrad, pack } from "@gradkit/tensor";
import { blend } from "../blend.ts";
import { forEachPair } from "../for-each-pair.ts";
import type { LikeParams } from "../like-params.ts";
import type { Optimizer, OptimizerState } from "../optimizer.ts";
import { requireFraction } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";

/** What {@link ema} remembers; `average` are the parameters to evaluate with. */
export type EmaState<S extends OptimizerState> = OptimizerState & {
  readonly average: LikeParams;
  readonly optimizer: S;
};

/** How fast {@link ema} forgets. */
export interface EmaOptions {
  /** In [0, 1); a schedule such as `(t) => Math.min(0.999, (1 + t) / (10 + t))` warms up. Default 0.999. */
  readonly decay?: Hyper;
}

/**
 * Keeps an exponential moving average of the parameters beside an optimizer: often better to predict with.
 *
 * After each update, `average = decay average + (1 - decay) x`; it starts as the first parameters.
 *
 * @throws RangeError when the decay is out of range.
 * @see Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992.
 * @example
 * import { ema, sgd } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([4]) };
 * const optimizer = ema(sgd(1), { decay: 0.5 });
 * const state = optimizer.init(params);
 * optimizer.update(params, { x: tensor([2]) }, state);
 * console.log(params.x.item(), state.average.x.item()); // 2 3
 */
export function ema<S extends OptimizerState>(
  optimizer: Optimizer<S>,
  { decay = 0.999 }: EmaOptions = {},
): Optimizer<EmaState<S>> {
  requireFraction("ema", "decay", decay);
  return {
    name: `ema(${optimizer.name})`,
    learningRate: (step) => optimizer.learningRate(step),
    init: (params) => ({ step: 0, average: pack(params), optimizer: optimizer.init(params) }),
    update(params, gradients, state) {
      const kept = settingAt("ema", "decay", decay, state.step);
      optimizer.update(params, gradients, state.optimizer);
      noGrad(() => {
        forEachPair("ema", state.average, params, (average, param) => {
          blend(average, param, kept);
        });
      });
      state.step++;
    },
  };
}
