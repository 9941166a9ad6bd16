import type { DType, TypedArrays } from "./dtype.ts";

/** A run of bytes that a {@link Memory} has handed out. */
export interface Block {
  readonly memory: Memory;
  /** Where the block starts, in bytes from the start of its memory; a multiple of 64. */
  readonly address: number;
  readonly byteLength: number;
  /** The first of the blocks that were renewed into this one: reachable as long as any of them is. */
  readonly origin?: Block;
  /** True once the bytes were given back: whoever still holds the block must not read it. */
  released: boolean;
}

/** How much a memory holds, in bytes. */
export interface MemoryUsage {
  /** In blocks that are alive. */
  readonly used: number;
  /** The most that was ever alive at once. */
  readonly peak: number;
  /** Taken from the operating system. */
  readonly reserved: number;
}

/** Where an engine keeps elements: hands out blocks, takes them back, and shows them as typed arrays. */
export interface Memory {
  readonly name: string;
  /**
   * Hands out a block of at least `byteLength` bytes with undefined contents.
   *
   * @throws OutOfMemoryError when it does not fit.
   */
  allocate(byteLength: number): Block;
  /** Takes a block back; a second release of the same block does nothing. */
  release(block: Block): void;
  /**
   * A fresh block over the bytes of one that is alive, which counts as released from now on. This is how memory is
   * reused for the next result of its kind, while whoever still holds the last one gets an error instead of other
   * numbers.
   */
  renew(block: Block): Block;
  /**
   * Takes back the bytes of a block that was garbage collected, so that nothing but its place is left.
   */
  reclaim(address: number, byteLength: number): void;
  /** The whole block as a typed array. Valid until the next `allocate`, so never keep it. */
  array<D extends DType>(block: Block, dtype: D): TypedArrays[D];
  usage(): MemoryUsage;
}
