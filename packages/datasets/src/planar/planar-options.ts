import { randomState, type RandomState } from "@gradkit/random";

/** How many points a generated set in the plane has, how noisy they are, and where the noise comes from. */
export interface PlanarOptions {
  /** Number of classes, at least 1; default 3. */
  readonly classes?: number | undefined;
  /** Points per class, at least 1; default 100. */
  readonly samplesPerClass?: number | undefined;
  /** Standard deviation of the noise, at least 0. */
  readonly noise?: number | undefined;
  /** Seed of NumPy's `RandomState`; default 0. */
  readonly seed?: number | undefined;
  /** Draws from this generator instead of a new one, for experiments that go on drawing from it. */
  readonly random?: RandomState | undefined;
}

/** The options with nothing left open. */
export interface PlanarSettings {
  readonly classes: number;
  readonly samplesPerClass: number;
  readonly noise: number;
  readonly random: RandomState;
}

/**
 * Fills in defaults.
 *
 * @param name - of the set, for messages
 * @throws RangeError when a count is not a whole number of at least 1 or the noise is negative or not finite
 */
export function planarSettings(name: string, defaultNoise: number, options: PlanarOptions): PlanarSettings {
  const { classes = 3, samplesPerClass = 100, noise = defaultNoise } = options;
  for (const [option, value] of Object.entries({ classes, samplesPerClass })) {
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new RangeError(`${name}: ${option} is ${value}; it must be a whole number of at least 1.`);
    }
  }
  if (!(noise >= 0 && noise < Infinity)) {
    throw new RangeError(`${name}: noise is ${noise}; it must be a finite number of at least 0.`);
  }
  return { classes, samplesPerClass, noise, random: options.random ?? randomState(options.seed ?? 0) };
}
