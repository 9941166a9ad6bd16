import { zerosLike } from "../create/zeros-like.ts";
import { mapTree } from "../map-tree.ts";
import { scope } from "../memory/scope.ts";
import { offTape } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { leaves, type Tree } from "../tree.ts";
import { backward } from "./backward.ts";
import type { GraphNode } from "./graph-node.ts";
import { noGrad } from "./no-grad.ts";
import { record } from "./record.ts";
import { recording } from "./recording.ts";
import { stopGradient } from "./stop-gradient.ts";

/**
 * Trades time for memory: a part of a computation whose intermediate results are not kept for the way back, but computed
 * again there. A deep network of which every block is a checkpoint needs memory for one block at a time, and a third more
 * time.
 *
 * @param f A function of trees of floating-point tensors that gives one tensor. It is run twice and must do the same both
 * times: random numbers are drawn outside, or from a generator made in it.
 * @example
 * import { checkpoint, grad, matmul, relu, sum, ones, type Tensor } from "@gradkit/tensor";
 * const block = checkpoint((p: { w: Tensor }, x: Tensor) => relu(matmul(x, p.w)));
 * const slope = grad((p: { w: Tensor }) => sum(block(p, ones([2, 3]))));
 * console.log(slope({ w: ones([3, 1]) }).w.toArray()); // [ [ 2 ], [ 2 ], [ 2 ] ]
 * @see Chen et al., "Training deep nets with sublinear memory cost", 2016, https://arxiv.org/abs/1604.06174.
 */
export function checkpoint<A extends readonly Tree[]>(f: (...args: A) => Tensor): (...args: A) => Tensor {
  return (...args) => {
    const inputs = leaves(args)
      .map(([, tensor]) => tensor)
      .filter(({ dtype }) => dtype.startsWith("float"));
    const value = offTape(() => noGrad(() => f(...args)));
    let last: { readonly g: Tensor; readonly all: readonly (Tensor | undefined)[] } | undefined;
    const allFor = (g: Tensor): readonly (Tensor | undefined)[] => {
      last = last?.g === g ? last : { g, all: recomputed(f, args, g) };
      return last.all;
    };
    return record(
      value,
      inputs,
      inputs.map(
        (input, i) =>
          (g: Tensor): Tensor =>
            allFor(g)[i] ?? zerosLike(input),
      ),
    );
  };
}

/** The gradients with respect to all floating-point inputs, in order; undefined where the value does not depend on one. */
function recomputed<A extends readonly Tree[]>(
  f: (...args: A) => Tensor,
  args: A,
  g: Tensor,
): readonly (Tensor | undefined)[] {
  return offTape(() =>
    scope(() => {
      const nodes: GraphNode[] = [];
      const sources = mapTree(args, (x) => {
        if (!x.dtype.startsWith("float")) {
          return x;
        }
        const source = stopGradient(x);
        source.node =
          x.node === undefined ? { inputs: [], gradients: [] } : { inputs: [x], gradients: [(own) => own] };
        nodes.push(source.node);
        return source;
      });
      const value = recording(() => f(...sources));
      return backward(value, g, nodes);
    }),
  );
}
