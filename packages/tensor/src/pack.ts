import { allocatePacked } from "./memory/packed.ts";
import { assign } from "./ops/assign.ts";
import { leaves, type Tree } from "./tree.ts";

/**
 * Copies a tree into one contiguous block of the engine's memory: the same tree, each tensor a view of the block.
 * Models pack their parameters, so that optimizers, checkpoints and sums over machines touch one run of memory.
 *
 * @example
 * import { asOneTensor, ones, pack, zeros } from "@gradkit/tensor";
 * const params = pack({ weight: ones([2, 8]), bias: zeros([16]) });
 * console.log(asOneTensor(params)?.shape); // [ 32 ]
 */
export function pack<T extends Tree>(tree: T): T {
  const packed = allocatePacked(tree);
  leaves(tree).forEach(([, tensor], i) => {
    assign(packed.tensors[i]!, tensor);
  });
  return packed.tree;
}
