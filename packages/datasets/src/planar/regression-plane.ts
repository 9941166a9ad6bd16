import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { generatedCard } from "./generated-card.ts";
import { sampleSettings, type SampleOptions } from "./sample-options.ts";

/** What the regression plane is. */
export const regressionPlaneCard: DatasetCard = generatedCard({
  name: "regression-plane",
  title: "Regression plane",
  description: "Normally distributed points and a linear function of them with noise, to be predicted.",
  source: "https://github.com/gradkit/gradkit/tree/main/packages/datasets",
  classNames: [],
  featureShape: [2],
  sizes: { train: 200, test: 0 },
});

/** Options of {@link regressionPlane}. */
export interface RegressionPlaneOptions extends SampleOptions {
  /** The slope in each dimension, as many as the points shall have; default [1, -2]. */
  readonly weights?: readonly number[] | undefined;
  /** The value at the origin; default 0.5. */
  readonly bias?: number | undefined;
}

/**
 * A linear regression whose answer is known: x standard normal, y = x·weights + bias plus `noise` times a standard
 * normal number. Features and labels are float64; first all x are drawn, then all noise, from NumPy's
 * `RandomState(seed)`.
 *
 * @param options - 200 samples and a noise of 0.1 unless said otherwise
 * @throws RangeError when an option is out of range
 * @example
 * import { regressionPlane } from "@gradkit/datasets";
 * const { features, labels } = regressionPlane({ weights: [2], bias: 1, noise: 0, samples: 3 });
 * console.log(Array.from(labels, (y, i) => y === 2 * features[i]! + 1)); // [ true, true, true ]
 */
export function regressionPlane({
  weights = [1, -2],
  bias = 0.5,
  ...options
}: RegressionPlaneOptions = {}): Dataset {
  const { samples, noise, random } = sampleSettings("regressionPlane", { samples: 200, noise: 0.1 }, options);
  if (weights.length === 0 || ![...weights, bias].every(Number.isFinite)) {
    throw new RangeError(
      `regressionPlane: weights [${weights.join(", ")}] and bias ${bias} must be finite, and there must be a weight.`,
    );
  }
  const features = random.randn(samples * weights.length);
  const offsets = random.randn(samples);
  const labels = offsets.map((offset, row) =>
    weights.reduce(
      (sum, weight, column) => sum + weight * features[row * weights.length + column]!,
      bias + offset * noise,
    ),
  );
  const { name, classNames } = regressionPlaneCard;
  return { name, features, featureShape: [weights.length], scale: 1, labels, classNames, size: samples };
}
