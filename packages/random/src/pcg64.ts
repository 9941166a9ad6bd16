import type { BitGenerator } from "./bit-generator.ts";
import type { SeedSequence } from "./seed-sequence.ts";

// Where things lie in the state array.
const INCREMENT = 4;
const LOW = 8;
const HIGH = 9;
const HAS_UINT32 = 10;
const UINTEGER = 11;

/** The state of a `Pcg64` as plain JSON: NumPy's `bit_generator.state` with its 128-bit integers in decimal. */
export type Pcg64State = {
  readonly bit_generator: string;
  readonly state: { readonly state: string; readonly inc: string };
  readonly has_uint32: number;
  readonly uinteger: number;
};

/**
 * NumPy's default bit generator: PCG XSL-RR 128/64.
 *
 * A 128-bit linear congruential generator s <- a s + c (mod 2^128), whose output is the xor of the halves of
 * s rotated right by the top six bits of s. Period 2^128.
 *
 * The arithmetic is on 32-bit limbs, in an `Int32Array`, so that a draw neither allocates nor touches BigInt.
 *
 * @example
 * const bits = new Pcg64(new SeedSequence(42));
 * bits.nextDouble(); // 0.7739560485559633
 *
 * @see Melissa E. O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
 * Random Number Generation, 2014, https://www.pcg-random.org/paper.html
 */
export class Pcg64 implements BitGenerator {
  private readonly words = new Int32Array(12);

  /** @param seed - where state and increment come from. */
  constructor(seed: SeedSequence) {
    const seeds = seed.generateState(8);
    // NumPy reads 64-bit words (low half first) and puts the upper word of each 128-bit integer first.
    const start = [seeds[2]!, seeds[3]!, seeds[0]!, seeds[1]!];
    const sequence = [seeds[6]!, seeds[7]!, seeds[4]!, seeds[5]!];
    const words = this.words;
    for (let i = 0; i < 4; i++) {
      const carry = i === 0 ? 1 : sequence[i - 1]! >>> 31;
      words[INCREMENT + i] = (sequence[i]! << 1) | carry;
    }
    this.next();
    let sum = 0;
    for (let i = 0; i < 4; i++) {
      sum = (words[i]! >>> 0) + start[i]! + (sum > 0xffffffff ? 1 : 0);
      words[i] = sum;
    }
    this.next();
  }

  /** The lower half of the last 64 bits drawn. */
  get low(): number {
    return this.words[LOW]!;
  }

  /** The upper half of the last 64 bits drawn. */
  get high(): number {
    return this.words[HIGH]!;
  }

  /** Advances the generator by one step and leaves its 64 bits in `low` and `high`. */
  next(): void {
    // The multiplier 0x2360ed051fc65da44385df649fccf645 in 32-bit limbs. Local, because compilers do not treat a
    // module's constants as constants, which costs a third of the speed.
    const M0 = 0x9fccf645;
    const M1 = 0x4385df64;
    const M2 = 0x1fc65da4;
    const M3 = 0x2360ed05;
    const words = this.words;
    const s0 = words[0]!;
    const s1 = words[1]!;
    const s2 = words[2]!;
    const s3 = words[3]!;
    const c0 = words[4]!;
    const c1 = words[5]!;
    const c2 = words[6]!;
    const u0 = s0 >>> 0;
    const u1 = s1 >>> 0;
    // Integer products give the lower 32 bits of each limb's sum exactly. The carry is the rest of the sum over
    // 2^32: taken in float64 it is within 2^-17 of a whole number, so rounding makes it exact too.
    const r0 = (Math.imul(s0, M0) + c0) | 0;
    const carry1 = (u0 * M0 + (c0 >>> 0) - (r0 >>> 0)) * 2 ** -32;
    const r1 = (Math.imul(s0, M1) + Math.imul(s1, M0) + c1 + ((carry1 + 0.5) | 0)) | 0;
    const carry2 = (u0 * M1 + u1 * M0 + (c1 >>> 0) + carry1 - (r1 >>> 0)) * 2 ** -32;
    const r2 = (Math.imul(s0, M2) + Math.imul(s1, M1) + Math.imul(s2, M0) + c2 + ((carry2 + 0.5) | 0)) | 0;
    const carry3 = (u0 * M2 + u1 * M1 + (s2 >>> 0) * M0 + (c2 >>> 0) + carry2 - (r2 >>> 0)) * 2 ** -32;
    const r3 =
      (Math.imul(s0, M3) +
        Math.imul(s1, M2) +
        Math.imul(s2, M1) +
        Math.imul(s3, M0) +
        words[7]! +
        ((carry3 + 0.5) | 0)) |
      0;
    words[0] = r0;
    words[1] = r1;
    words[2] = r2;
    words[3] = r3;
    // Rotate right by 0 to 63 without a branch: swap the halves for 32 and more, then shift by the rest.
    const rotation = r3 >>> 26;
    const low = r0 ^ r2;
    const high = r1 ^ r3;
    const swap = (low ^ high) & -(rotation >>> 5);
    const first = low ^ swap;
    const second = high ^ swap;
    const left = 31 - (rotation & 31);
    words[LOW] = (first >>> rotation) | ((second << 1) << left);
    words[HIGH] = (second >>> rotation) | ((first << 1) << left);
  }

  /** Draws an unsigned 32-bit integer: the lower, then the upper half of one step. */
  nextUint32(): number {
    const words = this.words;
    if (words[HAS_UINT32] !== 0) {
      words[HAS_UINT32] = 0;
      return words[UINTEGER]! >>> 0;
    }
    this.next();
    words[HAS_UINT32] = 1;
    words[UINTEGER] = words[HIGH]!;
    return words[LOW]! >>> 0;
  }

  /** Draws a float64 from [0, 1): the upper 53 bits of one step, times 2^-53. */
  nextDouble(): number {
    this.next();
    return ((this.words[HIGH]! >>> 0) * 2097152 + (this.words[LOW]! >>> 11)) * 2 ** -53;
  }

  /** The whole state as plain JSON. */
  get state(): Pcg64State {
    const words = this.words;
    return {
      bit_generator: "PCG64",
      state: { state: toDecimal(words, 0), inc: toDecimal(words, INCREMENT) },
      has_uint32: words[HAS_UINT32]!,
      uinteger: words[UINTEGER]! >>> 0,
    };
  }

  /**
   * Continues from a saved state.
   *
   * @throws TypeError when it is not the state of a PCG64.
   */
  set state(saved: Pcg64State) {
    if (saved.bit_generator !== "PCG64") {
      throw new TypeError(
        `state.bit_generator is ${JSON.stringify(saved.bit_generator)}, but must be "PCG64". ` +
          `Pass a state that came from a generator made by defaultRng or rng.`,
      );
    }
    const words = this.words;
    fromDecimal(words, 0, saved.state.state, "state.state.state");
    fromDecimal(words, INCREMENT, saved.state.inc, "state.state.inc");
    words[HAS_UINT32] = saved.has_uint32;
    words[UINTEGER] = saved.uinteger;
  }
}

function toDecimal(words: Int32Array, offset: number): string {
  let value = 0n;
  for (let i = 3; i >= 0; i--) {
    value = (value << 32n) | BigInt(words[offset + i]! >>> 0);
  }
  return value.toString();
}

function fromDecimal(words: Int32Array, offset: number, text: string, name: string): void {
  if (!/^\d+$/.test(text) || BigInt(text) >> 128n !== 0n) {
    throw new TypeError(`${name} is ${text}, but must be a whole number below 2^128 in decimal digits.`);
  }
  const value = BigInt(text);
  for (let i = 0; i < 4; i++) {
    words[offset + i] = Number((value >> BigInt(32 * i)) & 0xffffffffn) | 0;
  }
}
