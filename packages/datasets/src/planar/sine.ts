import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { generatedCard } from "./generated-card.ts";
import { sampleSettings, type SampleOptions } from "./sample-options.ts";
import { sineCosine } from "./sine-cosine.ts";

/** What the sine is. */
export const sineCard: DatasetCard = generatedCard({
  name: "sine",
  title: "Sine",
  description: "Numbers between -pi and pi, and their sine with noise, to be predicted.",
  source: "https://github.com/gradkit/gradkit/tree/main/packages/datasets",
  classNames: [],
  featureShape: [1],
  sizes: { train: 200, test: 0 },
});

/**
 * A regression in one dimension: x uniform in [-pi, pi), y = sin x plus `noise` times a standard normal number.
 * Features and labels are float64; first all x are drawn, then all noise, from NumPy's `RandomState(seed)`.
 *
 * @param options - 200 samples and a noise of 0.1 unless said otherwise
 * @throws RangeError when an option is out of range
 * @example
 * import { batches, sine } from "@gradkit/datasets";
 * for (const { x, y } of batches(sine(), { size: 200 })) {
 *   console.log(x.shape, y.shape, y.dtype); // [ 200, 1 ] [ 200 ] float32
 * }
 */
export function sine(options: SampleOptions = {}): Dataset {
  const { samples, noise, random } = sampleSettings("sine", { samples: 200, noise: 0.1 }, options);
  const features = random.uniform(-Math.PI, Math.PI, samples);
  const offsets = random.randn(samples);
  const labels = features.map((x, i) => sineCosine(x).sine + offsets[i]! * noise);
  const { name, classNames, featureShape } = sineCard;
  return { name, features, featureShape, scale: 1, labels, classNames, size: samples };
}
