import { asOneTensor, assign, leaves, mul, noGrad, type Tensor, type Tree } from "@gradkit/tensor";
import { matchingPairs } from "../matching-pairs.ts";
import type { Optimizer, OptimizerState, StateFor } from "../optimizer.ts";
import { requireRate } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";
import { stepOf } from "../step-of.ts";
import type { ParamFilter } from "./param-filter.ts";

/** Which parameters decay. */
export interface WeightDecayOptions {
  /** Lets a parameter decay. Default all; {@link isMatrix} exempts biases and norms. */
  readonly mask?: ParamFilter;
}

/**
 * Shrinks parameters before each update of an optimizer, in proportion to its learning rate.
 *
 * `x -= learningRate decay x` for the parameters that `mask` lets through, then the optimizer's own update. The state
 * is the optimizer's own.
 *
 * @param decay A number of at least 0, or a schedule.
 * @throws RangeError when the decay is out of range.
 * @see Loshchilov and Hutter, "Decoupled weight decay regularization", 2019, https://arxiv.org/abs/1711.05101.
 * @example
 * import { decoupledWeightDecay, sgd } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { x: tensor([4]) };
 * const optimizer = decoupledWeightDecay(sgd(0.5), 0.5);
 * optimizer.update(params, { x: tensor([1]) }, optimizer.init(params));
 * console.log(params.x.toArray()); // [ 2.5 ]
 */
export function decoupledWeightDecay<S extends OptimizerState>(
  optimizer: Optimizer<S>,
  decay: Hyper,
  { mask }: WeightDecayOptions = {},
): Optimizer<S> {
  requireRate("decoupledWeightDecay", "decay", decay);
  return {
    name: `decoupledWeightDecay(${optimizer.name})`,
    learningRate: (step) => optimizer.learningRate(step),
    init: (params) => optimizer.init(params),
    update<P extends Tree>(params: P, gradients: P, state: StateFor<S, P>): void {
      const step = stepOf(optimizer.name, state);
      const rate = settingAt(optimizer.name, "learning rate", optimizer.learningRate(step), step);
      const kept = 1 - rate * settingAt("decoupledWeightDecay", "decay", decay, step);
      // A tree that the optimizer will refuse must not leave parameters half updated.
      matchingPairs(optimizer.name, params, gradients);
      noGrad(() => {
        for (const param of decaying(params, mask)) {
          assign(param, mul(param, kept));
        }
      });
      optimizer.update(params, gradients, state);
    },
  };
}

function decaying(params: Tree, mask: ParamFilter | undefined): readonly Tensor[] {
  const flat = mask === undefined ? asOneTensor(params) : undefined;
  if (flat !== undefined) {
    return [flat];
  }
  return leaves(params).flatMap(([path, param]) => (mask?.(path, param) === false ? [] : [param]));
}
