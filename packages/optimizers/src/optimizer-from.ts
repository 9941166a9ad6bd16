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
      const slots = rule.slots.map((slot) => state[slot]);
      const flat = rule.elementwise ? flattened([params, gradients, ...slots]) : undefined;
      const groups = flat === undefined ? matched(rule.name, params, gradients, slots) : [flat];
      noGrad(() => {
        for (const [param, gradient, ...own] of groups) {
          rule.update(param!, gradient!, named(rule.slots, own), moment);
        }
      });
      state.step++;
    },
  };
}

/** Each tree as one flat tensor, when all of them are packed alike. */
function flattened(trees: readonly Tree[]): readonly Tensor[] | undefined {
  const flat: Tensor[] = [];
  for (const tree of trees) {
    const one = asOneTensor(tree);
    const first = flat[0] ?? one;
    if (one === undefined || one.size !== first?.size || one.dtype !== first.dtype) {
      return undefined;
    }
    flat.push(one);
  }
  return flat;
}

/** For each parameter: itself, its gradient and its slots. */
function matched(
  optimizer: string,
  params: Tree,
  gradients: Tree,
  slots: readonly Tree[],
): readonly (readonly Tensor[])[] {
  const others: readonly (readonly Leaf[])[] = [gradients, ...slots].map((tree) => leaves(tree));
  const all = leaves(params);
  return all.map(([path, param], i) => [
    param,
    ...others.map((tree) => {
      const leaf = tree[i];
      if (leaf?.[0] !== path || tree.length !== all.length || String(leaf[1].shape) !== String(param.shape)) {
        throw new TypeError(
          `${optimizer}: gradients and state must have the tree and shapes of the parameters. At "${path}" the ` +
            `parameter has shape [${param.shape.join(", ")}], the other tree has ` +
            (leaf === undefined ? "nothing" : `"${leaf[0]}" of shape [${leaf[1].shape.join(", ")}]`) +
            `. Make the state with init(params) of this optimizer.`,
        );
      }
      return leaf[1];
    }),
  ]);
}

function named<Slot extends string>(
  slots: readonly Slot[],
  tensors: readonly Tensor[],
): Readonly<Record<Slot, Tensor>> {
  return Object.fromEntries(slots.map((slot, i) => [slot, tensors[i]!])) as Record<Slot, Tensor>;
}
