import type { BitGenerator } from "./bit-generator.ts";
import { entropy } from "./entropy.ts";
import { seedWords, type SeedLike } from "./seed.ts";

const LENGTH = 624;
const MIDDLE = 397;

/** The state of an `Mt19937`: its 624 words and the place of the next one to be used. */
export type Mt19937State = { readonly key: readonly number[]; readonly pos: number };

/**
 * The bit generator of NumPy's `RandomState`: the Mersenne Twister MT19937, of period 2^19937 - 1.
 *
 * A linear recurrence on 624 words of 32 bits: x[k + 624] = x[k + 397] xor A (upper bit of x[k], lower 31 bits of
 * x[k + 1]), whose words are tempered by shifts and masks.
 *
 * @example
 * const bits = new Mt19937(0);
 * bits.nextDouble(); // 0.5488135039273248
 *
 * @see Makoto Matsumoto and Takuji Nishimura, Mersenne twister: a 623-dimensionally equidistributed uniform
 * pseudo-random number generator, 1998, https://doi.org/10.1145/272991.272995
 */
export class Mt19937 implements BitGenerator {
  private readonly key = new Int32Array(LENGTH);
  private position = LENGTH;
  /** The lower half of the last 64 bits drawn. */
  low = 0;
  /** The upper half of the last 64 bits drawn. */
  high = 0;

  /**
   * @param seed - a whole number below 2^32, or a list of them; drawn from the operating system when missing.
   * @throws RangeError for other seeds: the algorithm has no place for more bits in one number.
   */
  constructor(seed?: SeedLike) {
    if (typeof seed === "number" || typeof seed === "bigint") {
      this.seedByNumber(checkedWord(seed, "seed"));
    } else {
      this.seedByList(seed === undefined ? entropy(LENGTH) : checkedList(seed));
    }
  }

  /** Draws 64 bits: the upper word first, as NumPy does. */
  next(): void {
    this.high = this.nextUint32() | 0;
    this.low = this.nextUint32() | 0;
  }

  /** Draws an unsigned 32-bit integer. */
  nextUint32(): number {
    if (this.position === LENGTH) {
      this.renew();
    }
    let word = this.key[this.position++]!;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** Draws a float64 from [0, 1): 27 bits of one word and 26 of the next, times 2^-53. */
  nextDouble(): number {
    const upper = this.nextUint32() >>> 5;
    const lower = this.nextUint32() >>> 6;
    return (upper * 67108864 + lower) * 2 ** -53;
  }

  /** The 624 words and the place in them. */
  get state(): Mt19937State {
    return { key: Array.from(this.key, (word) => word >>> 0), pos: this.position };
  }

  /**
   * Continues from a saved state.
   *
   * @throws TypeError when it is not the state of an MT19937.
   */
  set state(saved: Mt19937State) {
    if (saved.key.length !== LENGTH || !(saved.pos >= 0 && saved.pos <= LENGTH)) {
      throw new TypeError(
        `state.state has ${saved.key.length} words at place ${saved.pos}, but must have 624 words at a place ` +
          `from 0 to 624. Pass a state that came from a RandomState.`,
      );
    }
    this.key.set(saved.key);
    this.position = saved.pos;
  }

  /** The next 624 words of the recurrence. */
  private renew(): void {
    const key = this.key;
    for (let i = 0; i < LENGTH; i++) {
      const mixed = (key[i]! & 0x80000000) | (key[i + 1 < LENGTH ? i + 1 : 0]! & 0x7fffffff);
      const other = key[i < LENGTH - MIDDLE ? i + MIDDLE : i + MIDDLE - LENGTH]!;
      key[i] = other ^ (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df);
    }
    this.position = 0;
  }

  private seedByNumber(seed: number): void {
    const key = this.key;
    key[0] = seed;
    for (let i = 1; i < LENGTH; i++) {
      const previous = key[i - 1]!;
      key[i] = Math.imul(1812433253, previous ^ (previous >>> 30)) + i;
    }
    this.position = LENGTH;
  }

  private seedByList(list: readonly number[]): void {
    const key = this.key;
    this.seedByNumber(19650218);
    let i = 1;
    const advance = (): void => {
      i++;
      if (i === LENGTH) {
        key[0] = key[LENGTH - 1]!;
        i = 1;
      }
    };
    for (let k = 0; k < Math.max(LENGTH, list.length); k++) {
      const previous = key[i - 1]!;
      const j = k % list.length;
      key[i] = (key[i]! ^ Math.imul(previous ^ (previous >>> 30), 1664525)) + list[j]! + j;
      advance();
    }
    for (let k = 1; k < LENGTH; k++) {
      const previous = key[i - 1]!;
      key[i] = (key[i]! ^ Math.imul(previous ^ (previous >>> 30), 1566083941)) - i;
      advance();
    }
    key[0] = 0x80000000;
  }
}

function checkedList(seed: ArrayLike<number | bigint>): number[] {
  if (seed.length === 0) {
    throw new RangeError("seed is an empty list, but needs at least one number. Pass one, such as [42].");
  }
  return Array.from(seed, (value, index) => checkedWord(value, `seed[${index}]`));
}

function checkedWord(value: number | bigint, name: string): number {
  const words = seedWords(value, name);
  if (words.length > 1) {
    throw new RangeError(
      `${name} is ${value}, but randomState takes whole numbers below 2^32, as NumPy's RandomState. ` +
        `Pass a list of smaller ones, or use defaultRng.`,
    );
  }
  return words[0]!;
}
