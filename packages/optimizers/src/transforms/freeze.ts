import { leaves, type Tree } from "@gradkit/tensor";
import { namedTensors, type NamedTensors } from "../named-tensors.ts";
import type { Optimizer, OptimizerState, StateFor } from "../optimizer.ts";
import type { ParamFilter } from "./param-filter.ts";

/** What {@link freeze} remembers: the optimizer's state for the parameters that move, under their paths. */
export type FreezeState<S extends OptimizerState> = OptimizerState & {
  readonly optimizer: StateFor<S, NamedTensors>;
};

/**
 * Leaves some parameters as they are: no gradient, momentum or decay moves them, and no state is kept for them.
 *
 * @param frozen Chooses those that stay.
 * @example
 * import { freeze, sgd } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = [{ weight: tensor([3]) }, { weight: tensor([3]) }];
 * const optimizer = freeze(sgd(1), (path) => path.startsWith("0."));
 * optimizer.update(params, [{ weight: tensor([1]) }, { weight: tensor([1]) }], optimizer.init(params));
 * console.log(params[0]!.weight.item(), params[1]!.weight.item()); // 3 2
 */
export function freeze<S extends OptimizerState>(
  optimizer: Optimizer<S>,
  frozen: ParamFilter,
): Optimizer<FreezeState<S>> {
  const moving = new WeakMap<object, NamedTensors>();
  const movingOf = (params: Tree): NamedTensors => {
    const found = moving.get(params) ?? namedTensors(params, (path, param) => !frozen(path, param));
    moving.set(params, found);
    return found;
  };
  type Kept = OptimizerState & { readonly optimizer: StateFor<S, NamedTensors> };
  return {
    name: `freeze(${optimizer.name})`,
    learningRate: (step) => optimizer.learningRate(step),
    init<P extends Tree>(params: P): StateFor<FreezeState<S>, P> {
      const kept: Kept = { step: 0, optimizer: optimizer.init(movingOf(params)) };
      return kept as unknown as StateFor<FreezeState<S>, P>;
    },
    update<P extends Tree>(params: P, gradients: P, state: StateFor<FreezeState<S>, P>): void {
      const kept = state as unknown as Kept;
      const own = movingOf(params);
      const known = new Set(leaves(params).map(([path]) => path));
      const theirs = namedTensors(gradients, (path) => path in own || !known.has(path));
      optimizer.update(own, theirs, kept.optimizer);
      kept.step++;
    },
  };
}
