import { randomState, type RandomState } from "@gradkit/random";

/** How many rows a generated set has, how noisy they are, and where the noise comes from. */
export interface SampleOptions {
  /** Number of rows, at least 1. */
  readonly samples?: number | undefined;
  /** Standard deviation of the noise, at least 0. */
  readonly noise?: number | undefined;
  /** Seed of NumPy's `RandomState`; default 0. */
  readonly seed?: number | undefined;
  /** Draws from this generator instead of a new one, for experiments that go on drawing from it. */
  readonly random?: RandomState | undefined;
}

/** The options with nothing left open. */
export interface SampleSettings {
  readonly samples: number;
  readonly noise: number;
  readonly random: RandomState;
}

/**
 * Fills in defaults.
 *
 * @param name - of the set, for messages
 * @throws RangeError when the number of rows is not a whole number of at least 1 or the noise is negative or not finite
 */
export function sampleSettings(
  name: string,
  defaults: { readonly samples: number; readonly noise: number },
  options: SampleOptions,
): SampleSettings {
  const { samples = defaults.samples, noise = defaults.noise, random, seed = 0 } = options;
  if (!Number.isSafeInteger(samples) || samples < 1) {
    throw new RangeError(`${name}: samples is ${samples}; it must be a whole number of at least 1.`);
  }
  if (!(noise >= 0 && noise < Infinity)) {
    throw new RangeError(`${name}: noise is ${noise}; it must be a finite number of at least 0.`);
  }
  return { samples, noise, random: random ?? randomState(seed) };
}
