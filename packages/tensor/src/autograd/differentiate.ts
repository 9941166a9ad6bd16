import { full } from "../create/full.ts";
import { mapTree } from "../map-tree.ts";
import { isKept } from "../memory/keep.ts";
import { allocateCollectable } from "../memory/allocate.ts";
import { allocatePacked, isPackedFor, renewPacked, type Packed } from "../memory/packed.ts";
import { currentBackend } from "../engine.ts";
import { scope } from "../memory/scope.ts";
import { escaping } from "../memory/escaping.ts";
import { isContiguous } from "@gradkit/backend";
import { assign } from "../ops/assign.ts";
import { contiguous } from "../ops/contiguous.ts";
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
 * The gradients of one call live until the next call of the same function, which reuses their memory; reading them later
 * throws. Everything else that is made on the way is freed when the call returns. Inside another gradient
 * computation both live as long as that.
 */
export function differentiate<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
): Differentiated<P, A, R> {
  let last: Packed<P> | undefined;
  return (params, ...args) => {
    if (isRecording()) {
      return nested(f, lossOf, params, args);
    }
    const packed =
      last !== undefined && isReusable(last, params)
        ? renewPacked(last)
        : allocatePacked(params, allocateCollectable);
    last = packed;
    const inScope = scope(() => {
      const { result, loss, sources } = forward(f, lossOf, params, args);
      withoutRecording(() => {
        const found = backward(loss, ones(loss), sources, packed.tensors);
        packed.tensors.forEach((place, i) => {
          deliver(found[i], place);
        });
      });
      for (const tensor of escaping(result)) {
        tensor.node = undefined;
      }
      return [result];
    });
    return { result: inScope[0] as R, gradients: packed.tree };
  };
}

function isReusable<P extends Tree>(last: Packed<P>, params: P): boolean {
  const { block } = last;
  return (
    !block.released && !isKept(block) && block.memory === currentBackend().memory && isPackedFor(last, params)
  );
}

/** Brings a gradient to its place, unless it was computed there. */
function deliver(gradient: Tensor | undefined, place: Tensor): void {
  if (gradient === undefined) {
    currentBackend().fill(place, 0);
  } else if (gradient.block !== place.block) {
    assign(place, gradient);
  } else if (!isContiguous(gradient.shape, gradient.strides) || gradient.offset !== place.offset) {
    // It lies in its place, but in another order, as a transposed view: it must not be overwritten while it is read.
    assign(place, contiguous(gradient));
  }
}

/** Inside another gradient computation: gradients are ordinary results that lead back in turn. */
function nested<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
  params: P,
  args: A,
): { readonly result: R; readonly gradients: P } {
  const { result, loss, sources } = forward(f, lossOf, params, args);
  const found = backward(loss, ones(loss), sources);
  let next = 0;
  return { result, gradients: mapTree(params, (x) => found[next++] ?? full(x.shape, 0, { dtype: x.dtype })) };
}

function forward<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
  params: P,
  args: A,
): { readonly result: R; readonly loss: Tensor; readonly sources: readonly GraphNode[] } {
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
  return { result, loss, sources };
}

function ones(loss: Tensor): Tensor {
  return full(loss.shape, 1, { dtype: loss.dtype });
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
