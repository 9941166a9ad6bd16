import { arrayMemory, type Block, type Memory } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import { collectable } from "./collectable.ts";

/** Tensors up to this many bytes move to ordinary arrays when no scope owns them. */
const smallBytes = 64 * 1024;

let arrays: Memory | undefined;

/**
 * Hands tensors that no scope owns over to the garbage collector.
 *
 * Finalizers do not run in a loop that never yields, but ordinary arrays are collected in it: small results (a loss,
 * a prediction) move there, so that such a loop runs in bounded memory. Large ones stay where they are and are
 * freed by a finalizer.
 */
export function settle(tensors: readonly Tensor[]): void {
  // Tensors of one block, as packed ones are, are settled together: a block registered twice would be freed twice.
  const settled = new Map<Block, Block>();
  for (const tensor of tensors) {
    const { block } = tensor;
    const already = settled.get(block);
    if (already !== undefined) {
      tensor.block = already;
    } else if (block.byteLength <= smallBytes && block.memory !== arrays) {
      const copy = copyToArrays(block);
      settled.set(block, copy);
      tensor.block = copy;
    } else {
      collectable(block);
      settled.set(block, block);
    }
  }
  for (const [block, home] of settled) {
    if (home !== block) {
      block.memory.release(block);
    }
  }
}

function copyToArrays(block: Block): Block {
  arrays ??= arrayMemory();
  const copy = arrays.allocate(block.byteLength);
  arrays.array(copy, "uint8").set(block.memory.array(block, "uint8"));
  return copy;
}
