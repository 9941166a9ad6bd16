import type { Block } from "@gradkit/backend";
import { tapeInUse } from "../replay/active-tape.ts";
import { collectable } from "./collectable.ts";
import { escaping } from "./escaping.ts";
import { disown } from "./scope.ts";

const kept = new WeakSet<Block>();

/** Whether {@link keep} was called on a tensor of this block. */
export function isKept(block: Block): boolean {
  return kept.has(block);
}

/**
 * Lets tensors outlive every scope that is open, and gradients the next call of their function; returns them. From then on the garbage collector frees them.
 *
 * @example
 * import { keep, mul, ones, scope } from "@gradkit/tensor";
 * let last = ones([2]);
 * scope(() => {
 *   last = keep(mul(last, 3));
 * });
 * console.log(last.toArray()); // [ 3, 3 ]
 */
export function keep<T>(tensors: T): T {
  const blocks = new Set<Block>(escaping(tensors).map((tensor) => tensor.block));
  for (const block of blocks) {
    kept.add(block);
    tapeInUse()?.giveUp(block);
  }
  for (const block of disown(blocks)) {
    collectable(block);
  }
  return tensors;
}
