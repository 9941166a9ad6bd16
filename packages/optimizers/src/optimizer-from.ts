import {
  asOneTensor,
  leaves,
  mapTree,
  noGrad,
  pack,
  packedZeros,
  replayed,
  zeros,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import { momentOf } from "./moment-of.ts";
import type { Optimizer, OptimizerState, SlotState, StateFor } from "./optimizer.ts";
import { requireSamePlace } from "./require-same-place.ts";
import type { Moment, Rule } from "./rule.ts";
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
export function optimizerFrom<
  const Slot extends string,
  const Setting extends string = never,
  const Count extends string = never,
>(rule: Rule<Slot, Setting, Count>): Optimizer<SlotState<Slot> & Record<Count, number>> {
  type Shape = SlotState<Slot> & Record<Count, number>;
  type Kept = OptimizerState & Record<Slot, Tree> & Record<Count, number>;
  /** What was worked out at the first update of a state, for all that follow. */
  const plans = new WeakMap<object, Plan<Slot>>();
  return {
    name: rule.name,
    learningRate: (step) => valueAt(rule.learningRate, step),
    init<P extends Tree>(params: P): StateFor<Shape, P> {
      const slots = Object.fromEntries(rule.slots.map((slot) => [slot, freshSlot(rule, slot, params)]));
      return { step: 0, ...rule.numbers, ...slots } as StateFor<Shape, P>;
    },
    update<P extends Tree>(params: P, gradients: P, given: StateFor<Shape, P>): void {
      const state = given as Kept;
      const timed = momentOf(rule, state.step);
      const numbers = rule.advance?.(state, timed);
      const moment = { ...timed, ...numbers } as Moment<Setting | Count>;
      let plan = plans.get(state);
      if (plan?.params !== params) {
        plan = planFor(rule, params, state);
        plans.set(state, plan);
      }
      const { flat } = plan;
      const gradient = flat && matchingFlat(gradients, flat.param);
      const work = (): void => {
        if (flat !== undefined && gradient !== undefined) {
          rule.update(flat.param, gradient, flat.slots, moment);
          return;
        }
        for (const { param, gradient: own, slots } of matched(rule, params, gradients, state)) {
          rule.update(param, own, slots, moment);
        }
      };
      const { repeated } = plan;
      noGrad(() => {
        repeated(work);
      });
      Object.assign(state, numbers);
      state.step++;
    },
  };
}

/** What a slot holds before the first update. */
function freshSlot<Slot extends string>(
  { initial }: Pick<Rule<Slot>, "initial">,
  slot: Slot,
  params: Tree,
): Tree {
  if (initial === undefined) {
    return packedZeros(params);
  }
  return pack(mapTree(params, (param) => initial(param)[slot] ?? zeros(param.shape, { dtype: param.dtype })));
}

/** What the walk over the tree looks at. */
type Walked<Slot extends string> = Pick<Rule<Slot>, "name" | "slots" | "elementwise" | "initial">;

/** Parameters and slots as flat tensors, if they can be seen so. */
interface Plan<Slot extends string> {
  readonly params: Tree;
  readonly flat: { readonly param: Tensor; readonly slots: Readonly<Record<Slot, Tensor>> } | undefined;
  /** Runs an update; from the third on its operations are joined. */
  readonly repeated: (work: () => void) => void;
}

function planFor<Slot extends string>(
  rule: Walked<Slot>,
  params: Tree,
  state: Readonly<Record<Slot, Tree>>,
): Plan<Slot> {
  const repeated = replayed((work: () => void) => {
    work();
  });
  const param = rule.elementwise ? asOneTensor(params) : undefined;
  if (param === undefined) {
    return { params, repeated, flat: undefined };
  }
  const slots = rule.slots.flatMap((slot) => matchingFlat(state[slot], param) ?? []);
  return {
    params,
    repeated,
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
  { name, slots, initial }: Walked<Slot>,
  params: Tree,
  gradients: Tree,
  state: Readonly<Record<Slot, Tree>>,
): readonly {
  readonly param: Tensor;
  readonly gradient: Tensor;
  readonly slots: Readonly<Record<Slot, Tensor>>;
}[] {
  const all = leaves(params);
  const beside = (tree: Tree, anyShape: boolean): readonly Tensor[] => {
    const others = leaves(tree);
    const sameCount = all.length === others.length;
    return all.map((leaf, i) => requireSamePlace(name, leaf, others[i], { sameCount, anyShape }));
  };
  const own = beside(gradients, false);
  // A rule that makes its slots itself decides on their shapes, such as one number per row.
  const kept = slots.map((slot) => beside(state[slot], initial !== undefined));
  return all.map(([, param], i) => ({
    param,
    gradient: own[i]!,
    slots: named(
      slots,
      kept.map((tensors) => tensors[i]!),
    ),
  }));
}

function named<Slot extends string>(
  slots: readonly Slot[],
  tensors: readonly Tensor[],
): Readonly<Record<Slot, Tensor>> {
  return Object.fromEntries(slots.map((slot, i) => [slot, tensors[i]!])) as Record<Slot, Tensor>;
}
