import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { addNoise } from "./add-noise.ts";
import { generatedCard } from "./generated-card.ts";
import { planarDataset } from "./planar-dataset.ts";
import { planarSettings, type PlanarOptions } from "./planar-options.ts";
import { sineCosine } from "./sine-cosine.ts";

/** What the circles are. */
export const circlesCard: DatasetCard = generatedCard({
  name: "circles",
  title: "Circles",
  description: "Points of the plane on a circle around another one, one class each.",
  source: "https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_circles.html",
  classNames: ["0", "1"],
  featureShape: [2],
  sizes: { train: 200, test: 0 },
});

/** Options of {@link circles}. */
export interface CirclesOptions extends Omit<PlanarOptions, "classes"> {
  /** Radius of the inner circle, in [0, 1); default 0.5. */
  readonly factor?: number | undefined;
}

/**
 * Class 0 on the unit circle, class 1 on a circle of radius `factor` inside it, in even steps from (1, 0), every
 * coordinate moved by `noise` times a standard normal number. Features are float64.
 *
 * @param options - `noise` is 0.05 unless said otherwise
 * @throws RangeError when an option is out of range
 * @example
 * import { circles } from "@gradkit/datasets";
 * const { size, features } = circles({ noise: 0 });
 * console.log(size, features[0], features[200]); // 200 1 0.5
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_circles.html
 */
export function circles({ factor = 0.5, ...options }: CirclesOptions = {}): Dataset {
  const settings = planarSettings("circles", 0.05, { ...options, classes: 2 });
  if (!(factor >= 0 && factor < 1)) {
    throw new RangeError(`circles: factor is ${factor}; it must lie in [0, 1).`);
  }
  const step = (2 * Math.PI) / settings.samplesPerClass;
  const made = planarDataset("circles", settings, (points, label) => {
    for (let i = 0; 2 * i < points.length; i++) {
      const { sine, cosine } = sineCosine(i * step);
      points[2 * i] = label === 0 ? cosine : cosine * factor;
      points[2 * i + 1] = label === 0 ? sine : sine * factor;
    }
  });
  return addNoise(made, settings.noise, settings.random);
}
