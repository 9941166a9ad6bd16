import { arange } from "./arange.ts";
import { checkCount, checkScale, checkSize, checkSpan } from "./check.ts";
import type { ChoiceOptions } from "./choice-options.ts";
import { chooseWeighted } from "./choose-weighted.ts";
import { integerRange } from "./integer-bounds.ts";
import { interval } from "./interval.ts";
import { LegacyGauss } from "./legacy-gauss.ts";
import type { NumberArray } from "./number-array.ts";
import { Mt19937, type Mt19937State } from "./mt19937.ts";
import { pick } from "./pick.ts";
import { planChoice } from "./plan-choice.ts";
import type { SeedLike } from "./seed.ts";
import { shuffle } from "./shuffle.ts";

/** The state of a `RandomState` as plain JSON: NumPy's `get_state(legacy=False)`. */
export type RandomStateState = {
  readonly bit_generator: string;
  readonly state: Mt19937State;
  readonly has_gauss: number;
  readonly gauss: number;
};

/**
 * Random numbers equal to those of NumPy's legacy `numpy.random.RandomState` (and of `numpy.random.seed` with
 * `numpy.random.rand` and so on), made by `randomState`.
 *
 * For new work use `defaultRng`: it is faster and statistically better. This one repeats older experiments.
 *
 * @example
 * import { randomState } from "@gradkit/random";
 * randomState(0).randn(3); // Float64Array [1.764052345967664, 0.4001572083672233, 0.9787379841057392]
 *
 * @see https://numpy.org/doc/stable/reference/random/legacy.html
 */
export class RandomState {
  private readonly bits: Mt19937;
  private readonly gauss: LegacyGauss;

  /** @param seed - as for `randomState`. */
  constructor(seed?: SeedLike) {
    this.bits = new Mt19937(seed);
    this.gauss = new LegacyGauss(this.bits);
  }

  /**
   * Uniform numbers from [0, 1): multiples of 2^-53.
   *
   * @param size - how many, a whole number of at least 0; one number when missing.
   * @throws RangeError for any other size.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * randomState(0).randomSample(); // 0.5488135039273248
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.random_sample.html
   */
  randomSample(size?: undefined): number;
  randomSample(size: number): Float64Array;
  randomSample(size?: number): number | Float64Array {
    return drawMany(size, () => this.bits.nextDouble());
  }

  /** The same as `randomSample`; NumPy's `rand(n)`. */
  rand(size?: undefined): number;
  rand(size: number): Float64Array;
  rand(size?: number): number | Float64Array {
    return drawMany(size, () => this.bits.nextDouble());
  }

  /**
   * Uniform numbers between `low` and `high`: low + (high - low) u with u from `randomSample`.
   *
   * @param low - finite.
   * @param high - finite; may be below `low`, as in NumPy.
   * @param size - how many; one number when missing.
   * @throws RangeError when a bound is not finite.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * randomState(0).uniform(-1, 1); // 0.09762700785464951
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.uniform.html
   */
  uniform(low?: number, high?: number, size?: undefined): number;
  uniform(low: number | undefined, high: number | undefined, size: number): Float64Array;
  uniform(low = 0, high = 1, size?: number): number | Float64Array {
    checkSpan(low, high);
    const span = high - low;
    return drawMany(size, () => low + span * this.bits.nextDouble());
  }

  /**
   * Normally distributed numbers of mean 0 and variance 1, by the polar Box-Muller method.
   *
   * Numbers come in pairs; the second is kept for the next call and is part of the state.
   *
   * @param size - how many; one number when missing.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * randomState(0).randn(); // 1.764052345967664
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.randn.html
   */
  randn(size?: undefined): number;
  randn(size: number): Float64Array;
  randn(size?: number): number | Float64Array {
    return drawMany(size, () => this.gauss.next());
  }

  /**
   * Normally distributed numbers: loc + scale z with z from `randn`.
   *
   * @param loc - the mean.
   * @param scale - the standard deviation, at least 0.
   * @param size - how many; one number when missing.
   * @throws RangeError when `scale` is negative.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * const weights = randomState(0).normal(0, 0.01, 784 * 300);
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.normal.html
   */
  normal(loc?: number, scale?: number, size?: undefined): number;
  normal(loc: number | undefined, scale: number | undefined, size: number): Float64Array;
  normal(loc = 0, scale = 1, size?: number): number | Float64Array {
    checkScale(scale);
    return drawMany(size, () => loc + scale * this.gauss.next());
  }

  /**
   * Uniformly distributed integers from `low` up to but without `high`; `randint(high)` starts at 0.
   *
   * @param low - a whole number; the upper bound when `high` is missing.
   * @param high - a whole number above `low`.
   * @param size - how many; one number when missing.
   * @returns a number, or a `Float64Array`, which holds every whole number up to 2^53 exactly.
   * @throws RangeError for bounds beyond 2^53 and for an empty range.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * randomState(0).randint(10, undefined, 3); // Float64Array [5, 0, 3]
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.randint.html
   */
  randint(low: number, high?: number, size?: undefined): number;
  randint(low: number, high: number | undefined, size: number): Float64Array;
  randint(low: number, high?: number, size?: number): number | Float64Array {
    const range = integerRange(low, high, false);
    return drawMany(size, () => range.low + interval(this.bits, range.max));
  }

  /**
   * A shuffled copy of a list, or the numbers below a count in random order.
   *
   * @param from - array, typed array, or a whole number from 0 to 2^31 - 1.
   * @returns a new list of the same type; an `Int32Array` for a count.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * randomState(0).permutation(5); // Int32Array [2, 0, 1, 3, 4]
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.permutation.html
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
   * import { randomState } from "@gradkit/random";
   * const cards = ["ace", "king", "queen"];
   * randomState(1).shuffle(cards);
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.shuffle.html
   */
  shuffle(list: unknown[] | NumberArray): void {
    shuffle<unknown>(list, (max) => interval(this.bits, max));
  }

  /**
   * Random elements of a list, or random numbers below a count.
   *
   * @param from - a list, or a count up to 2^31 - 1.
   * @param options - `size` how many (one element when missing), `replace`, probabilities `p`.
   * @returns an element, an array of elements, or for a count a number or an `Int32Array`.
   * @throws RangeError when there are too few elements, or when `p` is no probability distribution.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * randomState(0).choice(10, { size: 3, replace: false }); // Int32Array [2, 8, 4]
   *
   * @see https://numpy.org/doc/stable/reference/random/generated/numpy.random.RandomState.choice.html
   */
  choice(from: number, options?: ChoiceOptions & { readonly size?: undefined }): number;
  choice(from: number, options: ChoiceOptions & { readonly size: number }): Int32Array;
  choice<T>(from: ArrayLike<T>, options?: ChoiceOptions & { readonly size?: undefined }): T;
  choice<T>(from: ArrayLike<T>, options: ChoiceOptions & { readonly size: number }): T[];
  choice<T>(
    from: number | ArrayLike<T>,
    options: ChoiceOptions & { readonly size?: number | undefined } = {},
  ): number | Int32Array | T | T[] {
    const { count, size, replace, p } = planChoice(from, options.size ?? 1, options);
    const indices =
      p !== undefined
        ? chooseWeighted(() => this.bits.nextDouble(), p, size, replace)
        : replace
          ? Int32Array.from({ length: size }, () => interval(this.bits, count - 1))
          : this.permutation(count).slice(0, size);
    return pick(from, indices, options.size === undefined);
  }

  /**
   * All that the next numbers depend on, as plain JSON; assign it to continue from there.
   *
   * @throws TypeError when something else than the state of a `RandomState` is assigned.
   *
   * @example
   * import { randomState } from "@gradkit/random";
   * const state = randomState(0);
   * const text = JSON.stringify(state.state);
   * state.state = JSON.parse(text); // draws the same numbers again
   */
  get state(): RandomStateState {
    return { bit_generator: "MT19937", state: this.bits.state, ...this.gauss.state };
  }

  set state(saved: RandomStateState) {
    if (saved.bit_generator !== "MT19937") {
      throw new TypeError(
        `state.bit_generator is ${JSON.stringify(saved.bit_generator)}, but must be "MT19937". ` +
          `Pass a state that came from randomState.`,
      );
    }
    this.bits.state = saved.state;
    this.gauss.state = saved;
  }

  /** The state, so that `JSON.stringify(state)` saves it. */
  toJSON(): RandomStateState {
    return this.state;
  }
}

/**
 * Random numbers equal to those of NumPy's legacy `numpy.random.RandomState(seed)`.
 *
 * @param seed - a whole number below 2^32 or a list of them; drawn from the operating system when missing.
 * @throws RangeError for other seeds.
 *
 * @example
 * import { randomState } from "@gradkit/random";
 * randomState(0).rand(); // 0.5488135039273248
 *
 * @see https://numpy.org/doc/stable/reference/random/legacy.html
 */
export function randomState(seed?: SeedLike): RandomState {
  return new RandomState(seed);
}

function drawMany(size: number | undefined, draw: () => number): number | Float64Array {
  if (size === undefined) {
    return draw();
  }
  const out = new Float64Array(checkSize(size));
  for (let i = 0; i < out.length; i++) {
    out[i] = draw();
  }
  return out;
}
