import { randomState, type RandomState } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { Splits } from "../splits/splits.ts";
import { subset } from "../views/subset.ts";
import { generatedCard } from "./generated-card.ts";

/** What the synth set is. */
export const synthCard: DatasetCard = generatedCard({
  name: "synth",
  title: "Synth",
  description: "Normally distributed points in the plane; those outside an ellipse-like curve are class 1.",
  source: "https://github.com/gradkit/gradkit/tree/main/packages/datasets",
  classNames: ["0", "1"],
  featureShape: [2],
  sizes: { train: 60_000, test: 10_000 },
});

/** How many points, and which. */
export interface SynthOptions {
  /** Number of training points, the first ones; default 60,000. */
  readonly train?: number | undefined;
  /** Number of points to measure on, those after them; default 10,000. */
  readonly test?: number | undefined;
  /** Seed of NumPy's `RandomState`; default 0. */
  readonly seed?: number | undefined;
  /** Draws from this generator instead of a new one, for experiments that go on drawing from it. */
  readonly random?: RandomState | undefined;
}

/**
 * Points of two classes with a curved border: standard normal points x, label 1 where xᵀQx > 0.6 with
 * Q = [[1, -0.05], [1, 0.4]], that is x₀² + 0.95 x₀x₁ + 0.4 x₁² > 0.6.
 *
 * Features are float64, to the last bit those of NumPy's `RandomState(seed).randn(train + test, 2)`.
 *
 * @throws RangeError when a size is not a whole number of at least 0
 * @example
 * import { synth } from "@gradkit/datasets";
 * const { train, test } = synth();
 * console.log(train.size, test.size, train.features[0], train.labels[0]); // 60000 10000 1.764052345967664 1
 * @see https://numpy.org/doc/stable/reference/random/legacy.html
 */
export function synth(options: SynthOptions = {}): Splits {
  const { train = synthCard.sizes.train, test = synthCard.sizes.test, seed = 0 } = options;
  for (const [name, value] of Object.entries({ train, test })) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new RangeError(`synth: ${name} is ${value}; it must be a whole number of at least 0.`);
    }
  }
  const size = train + test;
  const features = (options.random ?? randomState(seed)).randn(2 * size);
  const labels = Uint8Array.from({ length: size }, (_, row) =>
    isOutside(features[2 * row]!, features[2 * row + 1]!) ? 1 : 0,
  );
  const { name, classNames, featureShape } = synthCard;
  const all: Dataset = { name, features, featureShape, scale: 1, labels, classNames, size };
  return { train: subset(all, 0, train), test: subset(all, train, size) };
}

/** Multiplied out in the order of xᵀQ, then times x. */
function isOutside(x: number, y: number): boolean {
  return (x + y) * x + (-0.05 * x + 0.4 * y) * y > 0.6;
}
