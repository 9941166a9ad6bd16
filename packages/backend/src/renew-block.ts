import type { Block } from "./memory.ts";

/** A block over the bytes of another one, which it keeps reachable. */
interface RenewedBlock extends Block {
  readonly origin: Block;
}

/**
 * A fresh block over the same bytes; the old one counts as released from now on. This is how memory is reused for the
 * next result of its kind while whoever still holds the last one gets an error instead of other numbers.
 */
export function renewBlock(block: Block): Block {
  const renewed: RenewedBlock = { ...block, released: false, origin: originOf(block) };
  block.released = true;
  return renewed;
}

/** The first of the blocks that were renewed into this one: it is reachable as long as any of them is. */
export function originOf(block: Block): Block {
  return "origin" in block ? (block as RenewedBlock).origin : block;
}
