import type { Block } from "@gradkit/backend";
import { full } from "../create/full.ts";
import { mapTree } from "../map-tree.ts";
import { isKept } from "../memory/keep.ts";
import { allocatePacked, type Packed } from "../memory/packed.ts";
import { releaseBlock } from "../memory/release-block.ts";
import { currentScope, scope } from "../memory/scope.ts";
import { escaping } from "../memory/escaping.ts";
import { assign } from "../ops/assign.ts";
import type { Tensor } from "../tensor.ts";
import type { Tree } from "../tree.ts";
import { backward } from "./backward.ts";
import type { GraphNode } from "./graph-node.ts";
import { isRecording, recording, withoutRecording } from "./recording.ts";
import { stopGradient } from "./stop-gradient.ts";

/** A function of parameters and data, run forward, and backward from the loss that `lossOf` finds in its result. */
export type Differentiated<P extends Tree, A extends readonly unknown[], R> = (
  params: P,
  ...args: A
) => { readonly result: R; readonly gradients: P };

/**
 * The core of {@link grad} and its relatives.
 *
 * Outside every scope the gradients of one call live until the next call of the same function, which reuses their
 * memory; reading them later throws. Inside a scope they live as long as the scope.
 */
export function differentiate<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
): Differentiated<P, A, R> {
  let previous: Block | undefined;
  return (params, ...args) => {
    if (isRecording()) {
      return scope(() => run(f, lossOf, params, args, undefined));
    }
    if (previous !== undefined && !isKept(previous)) {
      releaseBlock(previous);
    }
    previous = undefined;
    const packed = allocatePacked(params);
    if (currentScope() === undefined) {
      previous = packed.block;
    }
    const { result } = scope(() => ({ result: run(f, lossOf, params, args, packed).result }));
    return { result, gradients: packed.tree };
  };
}

function run<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
  params: P,
  args: A,
  packed: Packed<P> | undefined,
): { readonly result: R; readonly gradients: P } {
  const sources: GraphNode[] = [];
  const tracked = mapTree(params, (x, path) => {
    requireFloat(x, path);
    const source = stopGradient(x);
    // Inside another gradient computation the source still leads back to where it came from.
    source.node =
      x.node === undefined ? { inputs: [], gradients: [] } : { inputs: [x], gradients: [(g) => g] };
    sources.push(source.node);
    return source;
  });
  const result = recording(() => f(tracked, ...args));
  const loss = lossOf(result);
  requireScalar(loss);
  if (packed === undefined) {
    const found = backward(loss, full(loss.shape, 1, { dtype: loss.dtype }), sources);
    let next = 0;
    return {
      result,
      gradients: mapTree(params, (x) => found[next++] ?? full(x.shape, 0, { dtype: x.dtype })),
    };
  }
  withoutRecording(() => {
    const found = backward(loss, full(loss.shape, 1, { dtype: loss.dtype }), sources);
    found.forEach((gradient, i) => {
      if (gradient !== undefined) {
        assign(packed.tensors[i]!, gradient);
      }
    });
  });
  for (const tensor of escaping(result)) {
    tensor.node = undefined;
  }
  return { result, gradients: packed.tree };
}

function requireFloat(x: Tensor, path: string): void {
  if (!x.dtype.startsWith("float")) {
    throw new TypeError(
      `Gradients need floating-point tensors, but ${path === "" ? "the argument" : `"${path}"`} is ${x.dtype}. ` +
        `Convert it with cast(x, "float32"), or pass it as a further argument.`,
    );
  }
}

function requireScalar(loss: Tensor): void {
  if (loss.size !== 1) {
    throw new RangeError(
      `Only a single number can be differentiated, but the function returned shape [${loss.shape.join(", ")}]. ` +
        `Reduce it with mean() or sum().`,
    );
  }
}
