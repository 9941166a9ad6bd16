import { full } from "../create/full.ts";
import { mapTree } from "../map-tree.ts";
import { isKept } from "../memory/keep.ts";
import { allocateCollectable } from "../memory/allocate.ts";
import { allocatePacked, isPackedFor, renewPacked, type Packed } from "../memory/packed.ts";
import { clear } from "../core/clear.ts";
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
import { copyOut } from "../replay/copy-out.ts";
import { Region } from "../replay/region.ts";
import type { Tape } from "../replay/tape.ts";
import { isRecording, recording, withoutRecording } from "./recording.ts";
import { RepeatedStep } from "./repeated-step.ts";
import { freshSources, type Sources } from "./sources.ts";

/** A function of parameters and data, run forward, and backward from the loss that `lossOf` finds in its result. */
export type Differentiated<P extends Tree, A extends readonly unknown[], R> = (
  params: P,
  ...args: A
) => { readonly result: R; readonly gradients: P };

/**
 * The core of {@link grad} and its relatives.
 *
 * The gradients of one call live until the next call of the same function, which reuses their memory; reading them later
 * throws. From the third call on the step is repeated from a tape (see {@link replayed}). Everything else that is made on the way is freed when the call returns. Inside another gradient
 * computation both live as long as that.
 */
export function differentiate<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
): Differentiated<P, A, R> {
  let last: Packed<P> | undefined;
  let repeated: RepeatedStep<P> | undefined;
  const region = new Region();

  const step = (tape: Tape | undefined, params: P, args: A, packed: Packed<P>): R => {
    if (tape === undefined) {
      return firstStep(f, lossOf, params, args, packed);
    }
    if (repeated?.tape !== tape || !repeated.show(params, packed)) {
      tape.restart();
      repeated = new RepeatedStep(tape, params, packed);
    }
    return repeatedStep(f, lossOf, repeated, args);
  };

  return (params, ...args) => {
    if (isRecording()) {
      return nested(f, lossOf, params, args);
    }
    const packed =
      last !== undefined && isReusable(last, params)
        ? renewPacked(last)
        : allocatePacked(params, allocateCollectable);
    last = packed;
    const [result] = scope(() => [region.run((tape) => step(tape, params, args, packed))]);
    return { result: result, gradients: packed.tree };
  };
}

/** Forward and back, without a tape. */
function firstStep<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
  params: P,
  args: A,
  { tensors }: Packed<P>,
): R {
  const { result, loss, nodes } = forward(f, lossOf, freshSources(params), args);
  withoutRecording(() => {
    deliver(backward(loss, ones(loss), nodes, tensors), tensors);
  });
  for (const tensor of escaping(result)) {
    tensor.node = undefined;
  }
  return result;
}

/** The same on a tape. */
function repeatedStep<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
  repeated: RepeatedStep<P>,
  args: A,
): R {
  const { sources, places, tape } = repeated;
  const { result, loss, nodes } = forward(f, lossOf, sources, args);
  withoutRecording(() => {
    repeated.backward(loss, () => {
      deliver(backward(loss, ones(loss), nodes, places), places);
    });
  });
  return copyOut(result, tape);
}

function isReusable<P extends Tree>(last: Packed<P>, params: P): boolean {
  const { block } = last;
  return (
    !block.released && !isKept(block) && block.memory === currentBackend().memory && isPackedFor(last, params)
  );
}

/** Brings gradients to their places, unless they were computed there. */
function deliver(gradients: readonly (Tensor | undefined)[], places: readonly Tensor[]): void {
  places.forEach((place, i) => {
    const gradient = gradients[i];
    if (gradient === undefined) {
      clear(place);
    } else if (gradient.block !== place.block) {
      assign(place, gradient);
    } else if (!isContiguous(gradient.shape, gradient.strides) || gradient.offset !== place.offset) {
      // It lies in its place, but in another order, as a transposed view: it must not be overwritten while it is read.
      assign(place, contiguous(gradient));
    }
  });
}

/** Inside another gradient computation: gradients are ordinary results that lead back in turn. */
function nested<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
  params: P,
  args: A,
): { readonly result: R; readonly gradients: P } {
  const { result, loss, nodes } = forward(f, lossOf, freshSources(params), args);
  const found = backward(loss, ones(loss), nodes);
  let next = 0;
  return { result, gradients: mapTree(params, (x) => found[next++] ?? full(x.shape, 0, { dtype: x.dtype })) };
}

function forward<P extends Tree, A extends readonly unknown[], R>(
  f: (params: P, ...args: A) => R,
  lossOf: (result: R) => Tensor,
  { tree, nodes }: Sources<P>,
  args: A,
): { readonly result: R; readonly loss: Tensor; readonly nodes: readonly GraphNode[] } {
  const result = recording(() => f(tree, ...args));
  const loss = lossOf(result);
  requireScalar(loss);
  return { result, loss, nodes };
}

function ones(loss: Tensor): Tensor {
  return full(loss.shape, 1, { dtype: loss.dtype });
}

function requireScalar(loss: Tensor): void {
  if (loss.size !== 1) {
    throw new RangeError(
      `Only a single number can be differentiated, but the function returned shape [${loss.shape.join(", ")}]. ` +
        `Reduce it with mean() or sum().`,
    );
  }
}
