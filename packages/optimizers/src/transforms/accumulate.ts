import { add, assign, mul, noGrad, packedZeros } from "@gradkit/tensor";
import { forEachPair } from "../for-each-pair.ts";
import type { LikeParams } from "../like-params.ts";
import type { Optimizer, OptimizerState } from "../optimizer.ts";
import { requireCount } from "../require-setting.ts";

/** What {@link accumulate} remembers: the gradients so far, and the state of the optimizer. */
export type AccumulateState<S extends OptimizerState> = OptimizerState & {
  readonly gradients: LikeParams;
  readonly optimizer: S;
};

/**
 * Collects the gradients of several calls and gives their mean to an optimizer: large batches in little memory.
 *
 * Every `steps`th call updates the parameters; the optimizer and its schedules count these only.
 *
 * @param steps A whole number of at least 1.
 * @throws RangeError when `steps` is out of range.
 * @example
 * import { accumulate, sgd } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([3]) };
 * const optimizer = accumulate(sgd(0.5), 2);
 * const state = optimizer.init(params);
 * for (const slope of [1, 3]) {
 *   optimizer.update(params, { x: tensor([slope]) }, state);
 *   console.log(params.x.item()); // 3, 2
 * }
 */
export function accumulate<S extends OptimizerState>(
  optimizer: Optimizer<S>,
  steps: number,
): Optimizer<AccumulateState<S>> {
  requireCount("accumulate", "steps", steps);
  return {
    name: `accumulate(${optimizer.name})`,
    learningRate: (step) => optimizer.learningRate(Math.floor(step / steps)),
    init: (params) => ({ step: 0, gradients: packedZeros(params), optimizer: optimizer.init(params) }),
    update(params, gradients, state) {
      const first = state.step % steps === 0;
      noGrad(() => {
        forEachPair("accumulate", state.gradients, gradients, (sum, gradient) => {
          const part = mul(gradient, 1 / steps);
          assign(sum, first ? part : add(sum, part));
        });
      });
      state.step++;
      if (state.step % steps === 0) {
        optimizer.update(params, state.gradients, state.optimizer);
      }
    },
  };
}
