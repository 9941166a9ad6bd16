import { asOneTensor, leaves, noGrad, packedZeros, type Leaf, type Tensor, type Tree } from "@gradkit/tensor";
import type { Optimizer, OptimizerState } from "./optimizer.ts";
import type { Rule } from "./rule.ts";
import { valueAt } from "./schedule.ts";

/**
 * Makes an optimizer of the rule for one tensor.
 *
 * @example
 * import { optimizerFrom } from "@gradkit/optimizers";
 * import { assign, mul, sub, tensor } from "@gradkit/tensor";
 * const descent = optimizerFrom({
 *   name: "descent",
 *   learningRate: 0.1,
 *   slots: [],
 *   elementwise: true,
 *   update: (param, gradient, _, { learningRate }) => assign(param, sub(param, mul(gradient, learningRate))),
 * });
 * const params = { x: tensor([1]) };
 * descent.update(params, { x: tensor([5]) }, descent.init(params));
 * console.log(params.x.toArray()); // [ 0.5 ]
 */
export function optimizerFrom<const Slot extends string>(rule: Rule<Slot>): Optimizer<Slot> {
  /** What was worked out at the first update of a state, for all that follow. */
  const plans = new WeakMap<object, Plan<Slot>>();
  return {
    name: rule.name,
    learningRate: (step) => valueAt(rule.learningRate, step),
    init<P extends Tree>(params: P): OptimizerState<P, Slot> {
      const slots = Object.fromEntries(rule.slots.map((slot) => [slot, packedZeros(params)]));
      return { step: 0, ...slots } as OptimizerState<P, Slot>;
    },
    update<P extends Tree>(params: P, gradients: P, state: OptimizerState<P, Slot>): void {
      const learningRate = valueAt(rule.learningRate, state.step);
      if (Number.isNaN(learningRate)) {
        throw new RangeError(
          `${rule.name}: the learning rate of step ${state.step} is NaN. Check the schedule.`,
        );
      }
      const moment = { step: state.step + 1, learningRate };
      let plan = plans.get(state);
      if (plan?.params !== params) {
        plan = planFor(rule, params, state);
        plans.set(state, plan);
      }
      const { flat } = plan;
      const gradient = flat && matchingFlat(gradients, flat.param);
      noGrad(() => {
        if (flat !== undefined && gradient !== undefined) {
          rule.update(flat.param, gradient, flat.slots, moment);
          return;
        }
        for (const { param, gradient: own, slots } of matched(rule, params, gradients, state)) {
          rule.update(param, own, slots, moment);
        }
      });
      state.step++;
    },
  };
}

/** Parameters and slots as flat tensors, if they can be seen so. */
interface Plan<Slot extends string> {
  readonly params: Tree;
  readonly flat: { readonly param: Tensor; readonly slots: Readonly<Record<Slot, Tensor>> } | undefined;
}

function planFor<Slot extends string>(
  rule: Rule<Slot>,
  params: Tree,
  state: Readonly<Record<Slot, Tree>>,
): Plan<Slot> {
  const param = rule.elementwise ? asOneTensor(params) : undefined;
  if (param === undefined) {
    return { params, flat: undefined };
  }
  const slots = rule.slots.flatMap((slot) => matchingFlat(state[slot], param) ?? []);
  return {
    params,
    flat: slots.length < rule.slots.length ? undefined : { param, slots: named(rule.slots, slots) },
  };
}

/** A tree as one flat tensor, when it is packed like another one. */
function matchingFlat(tree: Tree, like: Tensor): Tensor | undefined {
  const flat = asOneTensor(tree);
  return flat?.size === like.size && flat.dtype === like.dtype ? flat : undefined;
}

/** For each parameter: itself, its gradient and its slots. */
function matched<Slot extends string>(
  { name, slots }: Rule<Slot>,
  params: Tree,
  gradients: Tree,
  state: Readonly<Record<Slot, Tree>>,
): readonly {
  readonly param: Tensor;
  readonly gradient: Tensor;
  readonly slots: Readonly<Record<Slot, Tensor>>;
}[] {
  const all = leaves(params);
  const beside = (tree: Tree): readonly Tensor[] => {
    const others = leaves(tree);
    return all.map((leaf, i) => requireSamePlace(name, leaf, others[i], all.length === others.length));
  };
  const own = beside(gradients);
  const kept = slots.map((slot) => beside(state[slot]));
  return all.map(([, param], i) => ({
    param,
    gradient: own[i]!,
    slots: named(
      slots,
      kept.map((tensors) => tensors[i]!),
    ),
  }));
}

function requireSamePlace(
  optimizer: string,
  [path, param]: Leaf,
  other: Leaf | undefined,
  sameCount: boolean,
): Tensor {
  if (other?.[0] !== path || !sameCount || String(other[1].shape) !== String(param.shape)) {
    throw new TypeError(
      `${optimizer}: gradients and state must have the tree and shapes of the parameters. At "${path}" the ` +
        `parameter has shape [${param.shape.join(", ")}], the other tree has ` +
        (other === undefined ? "nothing" : `"${other[0]}" of shape [${other[1].shape.join(", ")}]`) +
        `. Make the state with init(params) of this optimizer.`,
    );
  }
  return other[1];
}

function named<Slot extends string>(
  slots: readonly Slot[],
  tensors: readonly Tensor[],
): Readonly<Record<Slot, Tensor>> {
  return Object.fromEntries(slots.map((slot, i) => [slot, tensors[i]!])) as Record<Slot, Tensor>;
}
