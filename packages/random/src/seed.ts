/**
 * Whatever NumPy accepts as a seed: a whole number of any size (a `bigint` beyond 2^53), or a list of them.
 *
 * @example
 * import { type SeedLike } from "@gradkit/random";
 * const seeds: SeedLike[] = [42, 2n ** 100n, [2024, 7], new Uint32Array([1, 2])];
 */
export type SeedLike = number | bigint | ArrayLike<number | bigint>;

/**
 * Splits a seed into 32-bit words, least significant word first, as NumPy's `SeedSequence` does.
 *
 * Every integer of a list takes as few words as hold it (zero takes one), so that `[1, 2]` and
 * `new Uint32Array([1, 2])` are the same seed.
 *
 * @param seed - non-negative; plain numbers up to 2^53 - 1, bigints without limit.
 * @param name - the argument's name in error messages.
 * @returns unsigned 32-bit words.
 * @throws RangeError when a value is negative, fractional, or a number beyond 2^53 - 1; TypeError for anything
 * that is neither a number nor a list.
 *
 * @example
 * seedWords(2n ** 32n + 5n); // [5, 1]
 *
 * @see https://github.com/numpy/numpy/blob/main/numpy/random/bit_generator.pyx (`_coerce_to_uint32_array`)
 */
export function seedWords(seed: SeedLike, name = "seed"): number[] {
  if (typeof seed === "number" || typeof seed === "bigint") {
    return integerWords(seed, name);
  }
  if (!Number.isSafeInteger(seed.length)) {
    throw new TypeError(
      `${name} has no length, but must be a whole number, a bigint or a list of them. Pass one such as 42.`,
    );
  }
  return Array.from(seed, (value, index) => integerWords(value, `${name}[${index}]`)).flat();
}

function integerWords(value: number | bigint, name: string): number[] {
  const isInteger = typeof value === "bigint" || Number.isSafeInteger(value);
  if (!isInteger || value < 0) {
    throw new RangeError(
      `${name} is ${String(value)}, but a seed is a whole number of at least 0. ` +
        `Pass one such as 42; write numbers beyond 2^53 as a bigint, such as 12345678901234567890n.`,
    );
  }
  const words: number[] = [];
  let rest = BigInt(value);
  do {
    words.push(Number(rest & 0xffffffffn));
    rest >>= 32n;
  } while (rest > 0n);
  return words;
}
