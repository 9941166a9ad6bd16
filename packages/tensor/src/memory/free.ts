import { escaping } from "./escaping.ts";
import { isKept } from "./keep.ts";
import { releaseBlock } from "./release-block.ts";

/**
 * Frees tensors (in arrays and plain objects) at once, except those that somebody has called {@link keep} on. For
 * whoever hands out tensors for a while, such as a loader its batches.
 *
 * @example
 * import { free, keep, ones } from "@gradkit/tensor";
 * const [a, b] = [ones([2]), keep(ones([2]))];
 * free([a, b]);
 * console.log(b.toArray()); // [ 1, 1 ]
 */
export function free(tensors: unknown): void {
  for (const { block } of escaping(tensors)) {
    if (!isKept(block)) {
      releaseBlock(block);
    }
  }
}
