import { FreeChunks } from "./free-chunks.ts";
import { alignment, roundedSize } from "./rounded-size.ts";

/** Called with the bytes needed beyond the end; returns where memory ends afterwards (the same if it could not grow). */
export type Extend = (bytes: number) => number;

/** Blocks up to this many bytes are kept for reuse by their exact size. */
const largestKept = 2 ** 20;

/**
 * Divides a growing range of addresses into blocks. It knows addresses only, not the bytes behind them.
 *
 * Blocks up to 1 MB are kept by size and handed out again as they are, for the next step of a training loop wants the
 * same sizes. Larger ones, and kept ones when nothing else is left, go to a list of free chunks that joins neighbours.
 */
export class Allocator {
  readonly #extend: Extend;
  readonly #chunks = new FreeChunks();
  /** Freed blocks: `kept[size / 64]` is a stack of addresses. */
  readonly #kept: (number[] | undefined)[] = [];
  #end: number;

  /**
   * @param start The first address to hand out, a multiple of 64.
   * @param end Where memory ends now.
   * @param extend Grows it.
   */
  constructor(start: number, end: number, extend: Extend) {
    this.#extend = extend;
    this.#end = end;
    if (end > start) {
      this.#chunks.give(start, end - start);
    }
  }

  /** The address of a block of at least `byteLength` bytes, or undefined if it does not fit. */
  allocate(byteLength: number): number | undefined {
    const size = roundedSize(byteLength);
    const address = size <= largestKept ? this.#kept[size / alignment]?.pop() : undefined;
    return address ?? this.#chunks.take(size) ?? this.#takeAfterMakingRoom(size);
  }

  /** Takes back the block at `address` that was allocated with the same `byteLength`. */
  release(address: number, byteLength: number): void {
    const size = roundedSize(byteLength);
    if (size <= largestKept) {
      (this.#kept[size / alignment] ??= []).push(address);
    } else {
      this.#chunks.give(address, size);
    }
  }

  /** Joins the blocks kept for reuse, then asks for more memory. */
  #takeAfterMakingRoom(size: number): number | undefined {
    this.#joinKept();
    const address = this.#chunks.take(size);
    if (address !== undefined) {
      return address;
    }
    const end = this.#extend(size - this.#chunks.endingAt(this.#end));
    if (end > this.#end) {
      this.#chunks.give(this.#end, end - this.#end);
      this.#end = end;
    }
    return this.#chunks.take(size);
  }

  #joinKept(): void {
    this.#kept.forEach((addresses, index) => {
      for (const address of addresses ?? []) {
        this.#chunks.give(address, index * alignment);
      }
    });
    this.#kept.length = 0;
  }
}
