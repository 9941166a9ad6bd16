import { Generator } from "./generator.ts";
import type { SeedLike } from "./seed.ts";
import { SeedSequence } from "./seed-sequence.ts";

/**
 * A generator of random numbers equal to NumPy's `numpy.random.default_rng(seed)`, bit for bit.
 *
 * @param seed - a whole number of any size (a `bigint` beyond 2^53), a list of them, or a `SeedSequence`;
 * drawn from the operating system when missing.
 * @throws RangeError when the seed holds anything but whole numbers of at least 0.
 *
 * @example
 * import { defaultRng } from "@gradkit/random";
 * defaultRng(12345).uniform(-10, 10, 2); // Float64Array [-5.453279550656607, -3.6648332058049427]
 *
 * @see https://numpy.org/doc/stable/reference/random/generator.html#numpy.random.default_rng
 */
export function defaultRng(seed?: SeedLike | SeedSequence): Generator {
  return new Generator(isSequence(seed) ? seed : new SeedSequence(seed));
}

/** Not `instanceof`, so that a sequence from a second copy of this package works too. */
function isSequence(seed: SeedLike | SeedSequence | undefined): seed is SeedSequence {
  return typeof seed === "object" && "generateState" in seed;
}
