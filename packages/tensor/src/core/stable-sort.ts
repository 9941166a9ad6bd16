/**
 * Sorts lines of numbers, each with its position, by merging: equal numbers keep their order. NaN counts as larger than
 * every number. One sorter serves many lines of up to `length` numbers, so that no line allocates.
 */
export class StableSort {
  #keys: Float64Array;
  #spareKeys: Float64Array;
  #at: Int32Array;
  #spareAt: Int32Array;
  readonly #unordered: Int32Array;

  constructor(length: number) {
    [this.#keys, this.#spareKeys] = [new Float64Array(length), new Float64Array(length)];
    [this.#at, this.#spareAt, this.#unordered] = [
      new Int32Array(length),
      new Int32Array(length),
      new Int32Array(length),
    ];
  }

  /** Writes where the numbers from `start` on, `step` apart, stand in order; with `descending` from the largest on. */
  positions(
    source: ArrayLike<number>,
    start: number,
    step: number,
    length: number,
    descending: boolean,
    out: Int32Array,
  ): void {
    let count = 0;
    let nans = 0;
    for (let i = 0; i < length; i++) {
      const value = source[start + i * step]!;
      if (Number.isNaN(value)) {
        this.#unordered[nans++] = i;
      } else {
        // The reverse order of equal numbers would not be stable: turn the numbers round instead.
        this.#keys[count] = descending ? -value : value;
        this.#at[count++] = i;
      }
    }
    for (let width = 1; width < count; width *= 2) {
      this.#pass(width, count);
    }
    out.set(this.#at.subarray(0, count), descending ? nans : 0);
    out.set(this.#unordered.subarray(0, nans), descending ? 0 : count);
  }

  /** Merges neighbouring runs of `width` numbers. */
  #pass(width: number, count: number): void {
    const [keys, at, toKeys, toAt] = [this.#keys, this.#at, this.#spareKeys, this.#spareAt];
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(middle + width, count);
      for (let i = start, left = start, right = middle; i < end; i++) {
        const from = left < middle && (right === end || keys[left]! <= keys[right]!) ? left++ : right++;
        toKeys[i] = keys[from]!;
        toAt[i] = at[from]!;
      }
    }
    [this.#keys, this.#spareKeys, this.#at, this.#spareAt] = [toKeys, keys, toAt, at];
  }
}
