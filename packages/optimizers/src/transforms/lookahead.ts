import { assign, noGrad, pack } from "@gradkit/tensor";
import { blend } from "../blend.ts";
import { forEachPair } from "../for-each-pair.ts";
import type { LikeParams } from "../like-params.ts";
import type { Optimizer, OptimizerState } from "../optimizer.ts";
import { requireCount, requirePositive } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";

/** What {@link lookahead} remembers: the slow parameters, and the state of the optimizer. */
export type LookaheadState<S extends OptimizerState> = OptimizerState & {
  readonly slow: LikeParams;
  readonly optimizer: S;
};

/** How {@link lookahead} follows. */
export interface LookaheadOptions {
  /** How many updates to look ahead, a whole number of at least 1. Default 5. */
  readonly steps?: number;
  /** How much of the way the slow parameters follow, above 0; 1 follows all the way. Default 0.5. */
  readonly rate?: Hyper;
}

/**
 * Lets an optimizer run ahead some steps, then goes part of the way and starts again from there.
 *
 * After every `steps` updates, `slow += rate (x - slow)` and `x = slow`.
 *
 * @throws RangeError when a setting is out of range.
 * @see Zhang et al., "Lookahead optimizer: k steps forward, 1 step back", 2019, https://arxiv.org/abs/1907.08610.
 * @example
 * import { lookahead, sgd } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([4]) };
 * const optimizer = lookahead(sgd(1), { steps: 2 });
 * const state = optimizer.init(params);
 * for (let step = 0; step < 4; step++) {
 *   optimizer.update(params, { x: tensor([1]) }, state);
 *   console.log(params.x.item()); // 3, 3, 2, 2
 * }
 */
export function lookahead<S extends OptimizerState>(
  optimizer: Optimizer<S>,
  { steps = 5, rate = 0.5 }: LookaheadOptions = {},
): Optimizer<LookaheadState<S>> {
  requireCount("lookahead", "steps", steps);
  requirePositive("lookahead", "rate", rate);
  return {
    name: `lookahead(${optimizer.name})`,
    learningRate: (step) => optimizer.learningRate(step),
    init: (params) => ({ step: 0, slow: pack(params), optimizer: optimizer.init(params) }),
    update(params, gradients, state) {
      optimizer.update(params, gradients, state.optimizer);
      state.step++;
      if (state.step % steps !== 0) {
        return;
      }
      const kept = 1 - settingAt("lookahead", "rate", rate, state.step - 1);
      noGrad(() => {
        forEachPair("lookahead", state.slow, params, (slow, param) => {
          blend(slow, param, kept);
          assign(param, slow);
        });
      });
    },
  };
}
