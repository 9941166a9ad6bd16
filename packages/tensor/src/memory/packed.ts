import { bytesPerElement, contiguousStrides, type Block } from "@gradkit/backend";
import { sameShape } from "../core/broadcast-shapes.ts";
import { currentBackend } from "../engine.ts";
import { everyPair } from "../every-pair.ts";
import { mapTree } from "../map-tree.ts";
import { Tensor } from "../tensor.ts";
import { leaves, type Tree } from "../tree.ts";
import { allocateResident } from "./allocate.ts";

/** Every tensor starts at a multiple of this many bytes, a cache line, with zeros in between. */
const alignment = 64;

/** A tree whose tensors lie one after the other in one block, and those tensors in order. */
export interface Packed<T extends Tree> {
  readonly tree: T;
  readonly tensors: readonly Tensor[];
  readonly block: Block;
  /** Where each tensor starts, in bytes. */
  readonly starts: readonly number[];
}

/**
 * One block with room for every tensor of `tree`, filled with zeros, and the tree of views of it. This is how
 * parameters, gradients and optimizer state are kept, so that an update is one pass over memory.
 *
 * @param make Allocates so many bytes; where they shall be freed is the caller's choice.
 */
export function allocatePacked<T extends Tree>(
  tree: T,
  make: typeof allocateResident = allocateResident,
): Packed<T> {
  const starts: number[] = [];
  let end = 0;
  for (const [, tensor] of leaves(tree)) {
    starts.push(end);
    end += Math.ceil((tensor.size * bytesPerElement(tensor.dtype)) / alignment) * alignment;
  }
  const whole = make([end], "uint8");
  currentBackend().fill(whole, 0);
  return packedOver(tree, whole.block, starts);
}

/** The same memory under new views; those of before count as freed. What the memory holds stays. */
export function renewPacked<T extends Tree>(packed: Packed<T>): Packed<T> {
  return packedOver(packed.tree, packed.block.memory.renew(packed.block), packed.starts);
}

/** Whether a tree has the tensors that a packed one was made for. */
export function isPackedFor(packed: Packed<Tree>, tree: Tree): boolean {
  return everyPair(packed.tree, tree, (own, x) => own.dtype === x.dtype && sameShape(own.shape, x.shape));
}

function packedOver<T extends Tree>(tree: T, block: Block, starts: readonly number[]): Packed<T> {
  const tensors: Tensor[] = [];
  const views = mapTree(tree, ({ dtype, shape, size }) => {
    const offset = starts[tensors.length]! / bytesPerElement(dtype);
    const view = new Tensor(block, dtype, shape, contiguousStrides(shape), offset, size);
    tensors.push(view);
    return view;
  });
  return { tree: views, tensors, block, starts };
}
