import { leaves, type Tree } from "@gradkit/tensor";
import { matchingPairs } from "../matching-pairs.ts";
import { namedTensors, type NamedTensors } from "../named-tensors.ts";
import type { Optimizer, OptimizerState, StateFor } from "../optimizer.ts";
import type { ParamFilter } from "./param-filter.ts";

/** Some of the parameters, and the optimizer that updates them. */
export interface Group {
  /** Which parameters belong to it, of those that no group before it has taken. */
  readonly params: ParamFilter;
  readonly optimizer: Optimizer;
}

/** What {@link grouped} remembers: for each group the state of its optimizer, with parameters under their paths. */
export type GroupedState<G extends Readonly<Record<string, Pick<Group, "optimizer">>>> = OptimizerState & {
  readonly groups: {
    readonly [Name in keyof G]: G[Name]["optimizer"] extends Optimizer<infer S>
      ? StateFor<S, NamedTensors>
      : never;
  };
};

/**
 * Gives groups of parameters optimizers of their own: other rates, no decay for biases, another method for the last
 * layer.
 *
 * A parameter belongs to the first group whose `params` takes it. The learning rate that is reported is that of the
 * first group.
 *
 * @throws RangeError when there is no group, or a parameter belongs to none.
 * @example
 * import { adam, grouped, sgd } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = [{ weight: tensor([3]), bias: tensor([3]) }];
 * const optimizer = grouped({
 *   biases: { params: (path) => path.endsWith("bias"), optimizer: sgd(1) },
 *   rest: { params: () => true, optimizer: adam(0.5) },
 * });
 * const state = optimizer.init(params);
 * optimizer.update(params, [{ weight: tensor([1]), bias: tensor([1]) }], state);
 * console.log(params[0]!.weight.item(), params[0]!.bias.item()); // 2.5 2
 */
export function grouped<const G extends Readonly<Record<string, Group>>>(
  groups: G,
): Optimizer<GroupedState<G>> {
  const all: readonly (readonly [string, Group])[] = Object.entries(groups);
  const first = all[0]?.[1];
  if (first === undefined) {
    throw new RangeError("grouped: needs at least one group, but got none.");
  }
  /** The group of every parameter and the parameters of every group, worked out once. */
  const splits = new WeakMap<object, Split>();
  const splitOf = (params: Tree): Split => {
    const split = splits.get(params) ?? splitFor(all, params);
    splits.set(params, split);
    return split;
  };
  type Kept = OptimizerState & { readonly groups: Readonly<Record<string, OptimizerState>> };
  return {
    name: `grouped(${all.map(([name, { optimizer }]) => `${name}: ${optimizer.name}`).join(", ")})`,
    learningRate: (step) => first.optimizer.learningRate(step),
    init<P extends Tree>(params: P): StateFor<GroupedState<G>, P> {
      const { parts } = splitOf(params);
      const states = all.map(([name, { optimizer }]) => [name, optimizer.init(parts[name] ?? {})]);
      const kept: Kept = { step: 0, groups: Object.fromEntries(states) as Kept["groups"] };
      return kept as unknown as StateFor<GroupedState<G>, P>;
    },
    update<P extends Tree>(params: P, gradients: P, state: StateFor<GroupedState<G>, P>): void {
      const kept = state as unknown as Kept;
      const { parts, groupOf } = splitOf(params);
      // Gradients that one group will refuse must not have updated another.
      matchingPairs("grouped", params, gradients);
      for (const [name, { optimizer }] of all) {
        const own = namedTensors(gradients, (path) => (groupOf.get(path) ?? name) === name);
        optimizer.update(parts[name] ?? {}, own, kept.groups[name] ?? { step: kept.step });
      }
      kept.step++;
    },
  };
}

interface Split {
  readonly groupOf: ReadonlyMap<string, string>;
  readonly parts: Readonly<Record<string, NamedTensors>>;
}

function splitFor(groups: readonly (readonly [string, Group])[], params: Tree): Split {
  const groupOf = new Map<string, string>();
  for (const [path, param] of leaves(params)) {
    const group = groups.find(([, { params: takes }]) => takes(path, param));
    if (group === undefined) {
      throw new RangeError(
        `grouped: the parameter "${path}" of shape [${param.shape.join(", ")}] belongs to no group. ` +
          `Add a last group with params: () => true.`,
      );
    }
    groupOf.set(path, group[0]);
  }
  const parts = groups.map(([name]) => [name, namedTensors(params, (path) => groupOf.get(path) === name)]);
  return { groupOf, parts: Object.fromEntries(parts) as Split["parts"] };
}
