import { bytesPerElement, contiguousStrides, type Block } from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
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
}

/**
 * One block with room for every tensor of `tree`, filled with zeros, and the tree of views of it. This is how
 * parameters, gradients and optimizer state are kept, so that an update is one pass over memory.
 */
export function allocatePacked<T extends Tree>(tree: T): Packed<T> {
  const originals = leaves(tree);
  const starts: number[] = [];
  let end = 0;
  for (const [, tensor] of originals) {
    starts.push(end);
    end += Math.ceil((tensor.size * bytesPerElement(tensor.dtype)) / alignment) * alignment;
  }
  const whole = allocateResident([end], "uint8");
  currentBackend().fill(whole, 0);
  const tensors = originals.map(
    ([, { dtype, shape, size }], i) =>
      new Tensor(
        whole.block,
        dtype,
        shape,
        contiguousStrides(shape),
        starts[i]! / bytesPerElement(dtype),
        size,
      ),
  );
  let next = 0;
  return { tree: mapTree(tree, () => tensors[next++]!), tensors, block: whole.block };
}
