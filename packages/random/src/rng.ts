import { defaultRng } from "./default-rng.ts";
import type { Generator } from "./generator.ts";
import type { SeedLike } from "./seed.ts";
import type { SeedSequence } from "./seed-sequence.ts";

/**
 * Short for `defaultRng`: a generator of random numbers equal to NumPy's `numpy.random.default_rng(seed)`.
 *
 * @param seed - as for `defaultRng`.
 *
 * @example
 * import { rng } from "@gradkit/random";
 * rng(42).random(); // 0.7739560485559633
 */
export function rng(seed?: SeedLike | SeedSequence): Generator {
  return defaultRng(seed);
}
