import type { Generator } from "@gradkit/random";

/** Throws in words when there is nothing to draw from. */
export function requireRng(layer: string, rng: Generator | undefined): Generator {
  if (rng === undefined) {
    throw new TypeError(
      `${layer}: needs randomness in training. Pass { training: true, rng: rng(0) } to apply (rng is in ` +
        `@gradkit/random); fit does.`,
    );
  }
  return rng;
}
