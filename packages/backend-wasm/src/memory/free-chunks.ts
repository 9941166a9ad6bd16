/**
 * Free runs of bytes, joined with their neighbours as they come back, and given out by best fit.
 *
 * Kept as a list sorted by size (then address), and two maps from where a chunk starts and where it ends.
 */
export class FreeChunks {
  /** Sizes and addresses of all chunks in order of size: `sizes[i]` bytes at `addresses[i]`. */
  readonly #sizes: number[] = [];
  readonly #addresses: number[] = [];
  readonly #sizeByStart = new Map<number, number>();
  readonly #startByEnd = new Map<number, number>();

  /** How many chunks there are. */
  get count(): number {
    return this.#sizes.length;
  }

  /** The largest chunk's bytes, 0 where there is none. */
  get largest(): number {
    return this.#sizes.at(-1) ?? 0;
  }

  /** The bytes of the chunk that ends at `end`, 0 where none does. */
  endingAt(end: number): number {
    const start = this.#startByEnd.get(end);
    return start === undefined ? 0 : end - start;
  }

  /** Takes `size` bytes out of the smallest chunk that has them; its address, or undefined if none has. */
  take(size: number): number | undefined {
    const index = this.#indexOf(size, 0);
    const found = this.#sizes[index];
    if (found === undefined) {
      return undefined;
    }
    const address = this.#addresses[index]!;
    this.#remove(index, address, found);
    if (found > size) {
      this.#insert(address + size, found - size);
    }
    return address;
  }

  /** Gives `size` bytes at `address` back, joining them with free neighbours. */
  give(address: number, size: number): void {
    let start = address;
    let end = address + size;
    const before = this.#startByEnd.get(start);
    if (before !== undefined) {
      this.#remove(this.#indexOf(start - before, before), before, start - before);
      start = before;
    }
    const after = this.#sizeByStart.get(end);
    if (after !== undefined) {
      this.#remove(this.#indexOf(after, end), end, after);
      end += after;
    }
    this.#insert(start, end - start);
  }

  #insert(address: number, size: number): void {
    const index = this.#indexOf(size, address);
    this.#sizes.splice(index, 0, size);
    this.#addresses.splice(index, 0, address);
    this.#sizeByStart.set(address, size);
    this.#startByEnd.set(address + size, address);
  }

  #remove(index: number, address: number, size: number): void {
    this.#sizes.splice(index, 1);
    this.#addresses.splice(index, 1);
    this.#sizeByStart.delete(address);
    this.#startByEnd.delete(address + size);
  }

  /** The first place whose chunk is not before (`size`, `address`) in the order. */
  #indexOf(size: number, address: number): number {
    let low = 0;
    let high = this.#sizes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = this.#sizes[middle]!;
      if (found < size || (found === size && this.#addresses[middle]! < address)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
