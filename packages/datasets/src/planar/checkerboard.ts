import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { generatedCard } from "./generated-card.ts";
import { sampleSettings, type SampleOptions } from "./sample-options.ts";

/** What the checkerboard is. */
export const checkerboardCard: DatasetCard = generatedCard({
  name: "checkerboard",
  title: "Checkerboard",
  description: "Points of the unit square, coloured like a board of black and white fields.",
  source: "https://github.com/gradkit/gradkit/tree/main/packages/datasets",
  classNames: ["0", "1"],
  featureShape: [2],
  sizes: { train: 400, test: 0 },
});

/** Options of {@link checkerboard}. */
export interface CheckerboardOptions extends SampleOptions {
  /** Fields along each side, at least 1; default 4. */
  readonly fields?: number | undefined;
}

/**
 * Points uniform in the unit square with the label (⌊fields x₀⌋ + ⌊fields x₁⌋) mod 2; after that every coordinate is
 * moved by `noise` times a standard normal number. Features are float64 and NumPy's for `RandomState(seed)`.
 *
 * @param options - 400 samples and no noise unless said otherwise
 * @throws RangeError when an option is out of range
 * @example
 * import { checkerboard } from "@gradkit/datasets";
 * const { size, labels } = checkerboard({ fields: 2 });
 * console.log(size, labels.filter((label) => label === 1).length); // 400 195
 */
export function checkerboard({ fields = 4, ...options }: CheckerboardOptions = {}): Dataset {
  const { samples, noise, random } = sampleSettings("checkerboard", { samples: 400, noise: 0 }, options);
  if (!Number.isSafeInteger(fields) || fields < 1) {
    throw new RangeError(`checkerboard: fields is ${fields}; it must be a whole number of at least 1.`);
  }
  const points = random.uniform(0, 1, 2 * samples);
  const labels = Uint8Array.from({ length: samples }, (_, row) => {
    const [x = 0, y = 0] = points.subarray(2 * row, 2 * row + 2);
    return (Math.floor(fields * x) + Math.floor(fields * y)) % 2;
  });
  const features = noise > 0 ? random.normal(0, noise, 2 * samples).map((by, i) => points[i]! + by) : points;
  const { name, classNames, featureShape } = checkerboardCard;
  return { name, features, featureShape, scale: 1, labels, classNames, size: samples };
}
