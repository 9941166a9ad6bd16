import { arange } from "./arange.ts";
import { bounded } from "./bounded.ts";
import { checkCount, checkSize } from "./check.ts";
import { chooseDistinct } from "./choose-distinct.ts";
import { chooseWeighted } from "./choose-weighted.ts";
import type { ChoiceOptions } from "./choice-options.ts";
import { FloatDraws } from "./float-draws.ts";
import { integerRange } from "./integer-bounds.ts";
import { interval } from "./interval.ts";
import type { NumberArray } from "./number-array.ts";
import { pick } from "./pick.ts";
import { Pcg64, type Pcg64State } from "./pcg64.ts";
import { planChoice } from "./plan-choice.ts";
import { SeedSequence, type SeedSequenceState } from "./seed-sequence.ts";
import { shuffle } from "./shuffle.ts";

/** The state of a `Generator` as plain JSON: NumPy's `bit_generator.state`, and what `spawn` needs to go on. */
export type GeneratorState = Pcg64State & { readonly seed_sequence?: SeedSequenceState };

/** How `integers` draws: `endpoint` includes the upper bound; `dtype` is the type of the array. */
export type IntegersOptions<Type extends "float64" | "int32" = "float64" | "int32"> = {
  readonly endpoint?: boolean;
  readonly dtype?: Type;
};

/** How `Generator.choice` chooses. */
export type GeneratorChoiceOptions = ChoiceOptions & {
  /** Whether a choice without replacement comes in random order as well; `true` by default. */
  readonly shuffle?: boolean;
};

/**
 * Random numbers equal to those of NumPy's `numpy.random.default_rng`, made by `defaultRng` or `rng`.
 *
 * @example
 * import { rng } from "@gradkit/random";
 * const generator = rng(42);
 * generator.random(3); // Float64Array [0.7739560485559633, 0.4388784397520523, 0.8585979199113825]
 *
 * @see https://numpy.org/doc/stable/reference/random/generator.html
 */
export class Generator extends FloatDraws {
  protected readonly bits: Pcg64;
  private seeds: SeedSequence;

  /** @param seeds - where the state comes from; `defaultRng` makes one from a plain seed. */
  constructor(seeds: SeedSequence) {
    super();
    this.seeds = seeds;
    this.bits = new Pcg64(seeds);
  }

  /**
   * Uniformly distributed integers from `low` up to but without `high`; `integers(high)` starts at 0.
   *
   * @param low - a whole number; the upper bound when `high` is missing.
   * @param high - a whole number above `low`.
   * @param size - how many; one number when missing.
   * @param options - `endpoint` includes `high`; `dtype: "int32"` gives an `Int32Array`. Unlike NumPy's dtype it
   * does not change the numbers.
   * @returns a number, or a `Float64Array`, which holds every whole number up to 2^53 exactly.
   * @throws RangeError for bounds beyond 2^53 (or beyond 2^31 for "int32") and for an empty range.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * const dice = rng(42).integers(1, 6, 3, { endpoint: true }); // Float64Array [1, 5, 4]
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.integers.html
   */
  integers(low: number, high?: number, size?: undefined, options?: IntegersOptions): number;
  integers(
    low: number,
    high: number | undefined,
    size: number,
    options?: IntegersOptions<"float64">,
  ): Float64Array;
  integers(
    low: number,
    high: number | undefined,
    size: number,
    options: { endpoint?: boolean; dtype: "int32" },
  ): Int32Array;
  integers(
    low: number,
    high?: number,
    size?: number,
    options: IntegersOptions = {},
  ): number | Float64Array | Int32Array {
    const range = integerRange(low, high, options.endpoint ?? false, options.dtype);
    if (size === undefined) {
      return range.low + bounded(this.bits, range.max);
    }
    const out =
      options.dtype === "int32" ? new Int32Array(checkSize(size)) : new Float64Array(checkSize(size));
    for (let i = 0; i < out.length; i++) {
      out[i] = range.low + bounded(this.bits, range.max);
    }
    return out;
  }

  /**
   * A shuffled copy of a list, or the numbers below a count in random order.
   *
   * @param from - array, typed array, or a whole number from 0 to 2^31 - 1.
   * @returns a new list of the same type; an `Int32Array` for a count.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(42).permutation(5); // Int32Array [4, 2, 3, 1, 0]
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.permutation.html
   */
  permutation(from: number): Int32Array;
  permutation<List extends NumberArray>(from: List): List;
  permutation<T>(from: readonly T[]): T[];
  permutation(from: number | NumberArray | readonly unknown[]): NumberArray | unknown[] {
    const list = typeof from === "number" ? arange(checkCount(from)) : from.slice();
    this.shuffle(list);
    return list;
  }

  /**
   * Shuffles an array or typed array in place.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * const cards = ["ace", "king", "queen"];
   * rng(1).shuffle(cards);
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.shuffle.html
   */
  shuffle(list: unknown[] | NumberArray): void {
    shuffle<unknown>(list, (max) => interval(this.bits, max));
  }

  /**
   * Random elements of a list, or random numbers below a count.
   *
   * @param from - a list, or a count up to 2^31 - 1.
   * @param options - `size` how many (one element when missing), `replace`, probabilities `p`, `shuffle`.
   * @returns an element, an array of elements, or for a count a number or an `Int32Array`.
   * @throws RangeError when there are too few elements, or when `p` is no probability distribution.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * rng(42).choice(49, { size: 6, replace: false }); // a lottery ticket
   * rng(42).choice(["heads", "tails"], { p: [0.9, 0.1] });
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.choice.html
   */
  choice(from: number, options?: GeneratorChoiceOptions & { readonly size?: undefined }): number;
  choice(from: number, options: GeneratorChoiceOptions & { readonly size: number }): Int32Array;
  choice<T>(from: ArrayLike<T>, options?: GeneratorChoiceOptions & { readonly size?: undefined }): T;
  choice<T>(from: ArrayLike<T>, options: GeneratorChoiceOptions & { readonly size: number }): T[];
  choice<T>(
    from: number | ArrayLike<T>,
    options: GeneratorChoiceOptions & { readonly size?: number | undefined } = {},
  ): number | Int32Array | T | T[] {
    const { count, size, replace, p } = planChoice(from, options.size ?? 1, options);
    const indices =
      p !== undefined
        ? chooseWeighted(() => this.bits.nextDouble(), p, size, replace)
        : replace
          ? Int32Array.from({ length: size }, () => bounded(this.bits, count - 1))
          : chooseDistinct(this.bits, count, size, options.shuffle ?? true);
    return pick(from, indices, options.size === undefined);
  }

  /**
   * New generators that are independent of this one and of each other, for parallel work.
   *
   * Their numbers depend on the seed and on how many were spawned before, not on what was drawn.
   *
   * @param count - a whole number of at least 0.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * const [weights, dropout] = rng(42).spawn(2);
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.Generator.spawn.html
   */
  spawn(count: number): Generator[] {
    return this.seeds.spawn(count).map((seeds) => new Generator(seeds));
  }

  /** Draws 32 random bits as an unsigned integer. */
  nextUint32(): number {
    return this.bits.nextUint32();
  }

  /** Draws 64 random bits as an unsigned integer: NumPy's `bit_generator.random_raw()`. */
  nextUint64(): bigint {
    this.bits.next();
    return (BigInt(this.bits.high >>> 0) << 32n) | BigInt(this.bits.low >>> 0);
  }

  /**
   * All that the next numbers depend on, as plain JSON; assign it to continue from there.
   *
   * The keys are NumPy's. `seed_sequence` may be missing, as from NumPy; then `spawn` goes on as it was.
   *
   * @throws TypeError when something else than the state of a `Generator` is assigned.
   *
   * @example
   * import { rng } from "@gradkit/random";
   * const generator = rng(42);
   * const text = JSON.stringify(generator.state);
   * generator.state = JSON.parse(text); // draws the same numbers again
   */
  get state(): GeneratorState {
    return { ...this.bits.state, seed_sequence: this.seeds.toJSON() };
  }

  set state(saved: GeneratorState) {
    this.bits.state = saved;
    if (saved.seed_sequence !== undefined) {
      this.seeds = SeedSequence.from(saved.seed_sequence);
    }
  }

  /** The state, so that `JSON.stringify(generator)` saves it. */
  toJSON(): GeneratorState {
    return this.state;
  }
}
