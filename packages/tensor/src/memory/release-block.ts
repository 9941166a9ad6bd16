import type { Block } from "@gradkit/backend";
import { tapeInUse } from "../replay/active-tape.ts";
import { notCollectable } from "./collectable.ts";

/** Frees a block by hand, also one that the garbage collector would have freed. */
export function releaseBlock(block: Block): void {
  tapeInUse()?.giveUp(block);
  notCollectable(block);
  block.memory.release(block);
}
