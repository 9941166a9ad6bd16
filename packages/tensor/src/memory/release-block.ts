import type { Block } from "@gradkit/backend";
import { notCollectable } from "./collectable.ts";

/** Frees a block by hand, also one that the garbage collector would have freed. */
export function releaseBlock(block: Block): void {
  notCollectable(block);
  block.memory.release(block);
}
