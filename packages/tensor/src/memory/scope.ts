import type { Block } from "@gradkit/backend";
import { isRecording } from "../autograd/recording.ts";
import { escaping } from "./escaping.ts";
import { settle } from "./settle.ts";

/** The scopes that are open, innermost last: each lists the blocks that were made in it. */
const open: Block[][] = [];

/** The list that new blocks belong to; undefined outside every scope. */
export function currentScope(): Block[] | undefined {
  return open[open.length - 1];
}

/**
 * Runs `work`, then frees every tensor made in it except those in its result.
 *
 * This is how loops stay in bounded memory without any dispose call, also when they never yield to the event
 * loop. `valueAndGrad`, `noGrad` and `fit` open scopes themselves. What leaves the outermost scope belongs to the
 * garbage collector.
 *
 * @param work A synchronous function; the tensors in its result (in arrays and plain objects) survive.
 * @throws TypeError when `work` returns a promise: a scope ends when the call returns.
 * @example
 * import { mul, ones, scope, sum } from "@gradkit/tensor";
 * const x = ones([1000]);
 * const total = scope(() => sum(mul(x, 2))); // the product is freed here
 * console.log(total.item()); // 2000
 */
export function scope<R>(work: () => R): R {
  if (isRecording()) {
    // The way back needs what is made here: it lives as long as the gradient computation around it.
    return work();
  }
  const blocks: Block[] = [];
  open.push(blocks);
  let result: R;
  try {
    result = work();
    if (result instanceof Promise) {
      throw new TypeError(
        "scope() was given an asynchronous function. Its tensors would be freed before it finishes: " +
          "open scopes inside it, around the synchronous parts.",
      );
    }
  } catch (error) {
    open.pop();
    releaseAll(blocks);
    throw error;
  }
  open.pop();
  if (blocks.length === 0) {
    return result;
  }
  const survivors = escaping(result);
  const outer = currentScope();
  const kept = new Set<Block>();
  for (const tensor of survivors) {
    kept.add(tensor.block);
  }
  if (kept.size > 0) {
    const own = new Set(blocks.filter((block) => kept.has(block)));
    if (outer !== undefined) {
      outer.push(...own);
    } else {
      settle(survivors.filter((tensor) => own.has(tensor.block)));
    }
  }
  releaseAll(blocks, kept);
  return result;
}

function releaseAll(blocks: readonly Block[], except?: ReadonlySet<Block>): void {
  for (const block of blocks) {
    if (except?.has(block) !== true) {
      block.memory.release(block);
    }
  }
}

/** Takes blocks out of every open scope, so that no scope frees them; returns those that were in one. */
export function disown(blocks: ReadonlySet<Block>): Block[] {
  const taken: Block[] = [];
  for (const owned of open) {
    for (let i = owned.length - 1; i >= 0; i--) {
      if (blocks.has(owned[i]!)) {
        taken.push(...owned.splice(i, 1));
      }
    }
  }
  return taken;
}
