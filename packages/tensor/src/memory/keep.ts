import type { Block } from "@gradkit/backend";
import { collectable } from "./collectable.ts";
import { escaping } from "./escaping.ts";
import { disown } from "./scope.ts";

/**
 * Lets tensors outlive every scope that is open, and returns them. From then on the garbage collector frees them.
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
  for (const block of disown(blocks)) {
    collectable(block);
  }
  return tensors;
}
