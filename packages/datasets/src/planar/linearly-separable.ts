import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { generatedCard } from "./generated-card.ts";
import { sampleSettings, type SampleOptions } from "./sample-options.ts";

/** What the linear set is. */
export const linearlySeparableCard: DatasetCard = generatedCard({
  name: "linear",
  title: "Linear",
  description: "Points of the unit square; those above its diagonal are class 1. A line separates them.",
  source: "https://github.com/gradkit/gradkit/tree/main/packages/datasets",
  classNames: ["0", "1"],
  featureShape: [2],
  sizes: { train: 100, test: 0 },
});

/**
 * Points uniform in the unit square, label 0 where x₀ > x₁, else 1. Features are float64, to the last bit those of
 * NumPy's `RandomState(seed).uniform(0, 1, (samples, 2))`.
 *
 * @throws RangeError when the number of samples is not a whole number of at least 1
 * @example
 * import { linearlySeparable } from "@gradkit/datasets";
 * const { size, features, labels } = linearlySeparable({ seed: 0 });
 * console.log(size, features[0], features[1], labels[0]); // 100 0.5488135039273248 0.7151893663724195 1
 */
export function linearlySeparable(options: Omit<SampleOptions, "noise"> = {}): Dataset {
  const { samples, random } = sampleSettings("linearlySeparable", { samples: 100, noise: 0 }, options);
  const features = random.uniform(0, 1, 2 * samples);
  const labels = Uint8Array.from({ length: samples }, (_, row) =>
    features[2 * row]! > features[2 * row + 1]! ? 0 : 1,
  );
  const { name, classNames, featureShape } = linearlySeparableCard;
  return { name, features, featureShape, scale: 1, labels, classNames, size: samples };
}
