import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { addNoise } from "./add-noise.ts";
import { generatedCard } from "./generated-card.ts";
import { linspace } from "./linspace.ts";
import { planarDataset } from "./planar-dataset.ts";
import { planarSettings, type PlanarOptions } from "./planar-options.ts";
import { sineCosine } from "./sine-cosine.ts";

/** What the moons are. */
export const moonsCard: DatasetCard = generatedCard({
  name: "moons",
  title: "Moons",
  description: "Points of the plane on two half circles that reach into one another, one class each.",
  source: "https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_moons.html",
  classNames: ["0", "1"],
  featureShape: [2],
  sizes: { train: 200, test: 0 },
});

/**
 * Class 0 on the half circle (cos t, sin t), class 1 on (1 - cos t, 0.5 - sin t), t from 0 to pi in even steps, every
 * coordinate moved by `noise` times a standard normal number. Features are float64.
 *
 * @param options - `noise` is 0.1 unless said otherwise
 * @throws RangeError when a count is not a whole number of at least 1 or the noise is negative
 * @example
 * import { moons } from "@gradkit/datasets";
 * const { size, features } = moons({ samplesPerClass: 50, noise: 0 });
 * console.log(size, features[0], features[1], features[100], features[101]); // 100 1 0 0 0.5
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_moons.html
 */
export function moons(options: Omit<PlanarOptions, "classes"> = {}): Dataset {
  const settings = planarSettings("moons", 0.1, { ...options, classes: 2 });
  const angles = linspace(0, Math.PI, settings.samplesPerClass);
  const made = planarDataset("moons", settings, (points, label) => {
    angles.forEach((angle, i) => {
      const { sine, cosine } = sineCosine(angle);
      points[2 * i] = label === 0 ? cosine : 1 - cosine;
      points[2 * i + 1] = label === 0 ? sine : 1 - sine - 0.5;
    });
  });
  return addNoise(made, settings.noise, settings.random);
}
