import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { linspace } from "./linspace.ts";
import { planarDataset } from "./planar-dataset.ts";
import { planarSettings, type PlanarOptions } from "./planar-options.ts";
import { sineCosine } from "./sine-cosine.ts";

/** Where the spiral is from. */
export const spiralCard: DatasetCard = {
  name: "spiral",
  title: "Spiral",
  description: "Points in the plane on intertwined spiral arms, one class per arm; no line separates them.",
  authors: ["Andrej Karpathy", "Harrison Kinsley", "Daniel Kukieła"],
  licence: "MIT",
  source: "https://cs231n.github.io/neural-networks-case-study/",
  citation:
    "H. Kinsley, D. Kukieła: Neural Networks from Scratch in Python. 2020. After A. Karpathy, CS231n.",
  classNames: ["0", "1", "2"],
  featureShape: [2],
  sizes: { train: 300, test: 0 },
  files: [],
  mirrors: [],
};

/**
 * Points on intertwined spiral arms, one class per arm, one class after the other.
 *
 * For class c and n points: r from 0 to 1 and t from 4c to 4(c + 1) in n even steps, t plus `noise` times
 * standard normal numbers, point (r sin 2.5t, r cos 2.5t). Features are float64.
 *
 * The numbers are NumPy's for `RandomState(seed)`; where NumPy's sine is not correctly rounded (about one
 * value in 500) the last bit differs.
 *
 * @param options - `noise` is 0.2 unless said otherwise
 * @throws RangeError when a count is not a whole number of at least 1 or the noise is negative
 *
 * @example
 * import { spiral } from "@gradkit/datasets";
 * const { size, features, labels } = spiral({ classes: 3, samplesPerClass: 100, seed: 0 });
 * console.log(size, features.length, labels[299]); // 300 600 2
 *
 * @see https://cs231n.github.io/neural-networks-case-study/
 */
export function spiral(options: PlanarOptions = {}): Dataset {
  const settings = planarSettings(spiralCard.name, 0.2, options);
  const { samplesPerClass, noise, random } = settings;
  const radii = linspace(0, 1, samplesPerClass);
  return planarDataset(spiralCard.name, settings, (points, label) => {
    const angles = linspace(4 * label, 4 * (label + 1), samplesPerClass);
    random.randn(samplesPerClass).forEach((offset, index) => {
      const { sine, cosine } = sineCosine((angles[index]! + offset * noise) * 2.5);
      points[2 * index] = radii[index]! * sine;
      points[2 * index + 1] = radii[index]! * cosine;
    });
  });
}
