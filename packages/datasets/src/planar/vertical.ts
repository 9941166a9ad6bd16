import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { planarDataset } from "./planar-dataset.ts";
import { planarSettings, type PlanarOptions } from "./planar-options.ts";

/** Where the vertical set is from. */
export const verticalCard: DatasetCard = {
  name: "vertical",
  title: "Vertical",
  description:
    "Clouds of points in the plane beside one another, one class per cloud; vertical lines separate them.",
  authors: ["Harrison Kinsley", "Daniel Kukieła"],
  licence: "MIT",
  source: "https://github.com/Sentdex/nnfs",
  citation: "H. Kinsley, D. Kukieła: Neural Networks from Scratch in Python. 2020.",
  classNames: ["0", "1", "2"],
  featureShape: [2],
  sizes: { train: 300, test: 0 },
  files: [],
  mirrors: [],
};

/**
 * Clouds of points beside one another, one class per cloud, one class after the other.
 *
 * Class c has the points (`noise` z + c / 3, `noise` z' + 0.5) with z and z' standard normal. Features are
 * float64, to the last bit those of NumPy for `RandomState(seed)`: first all z of a class, then all z'.
 *
 * @param options - `noise` is 0.1 unless said otherwise
 * @throws RangeError when a count is not a whole number of at least 1 or the noise is negative
 *
 * @example
 * import { vertical } from "@gradkit/datasets";
 * console.log(vertical({ samplesPerClass: 50 }).size); // 150
 *
 * @see https://github.com/Sentdex/nnfs
 */
export function vertical(options: PlanarOptions = {}): Dataset {
  const settings = planarSettings(verticalCard.name, 0.1, options);
  const { samplesPerClass, noise, random } = settings;
  return planarDataset(verticalCard.name, settings, (points, label) => {
    random.randn(samplesPerClass).forEach((offset, index) => {
      points[2 * index] = offset * noise + label / 3;
    });
    random.randn(samplesPerClass).forEach((offset, index) => {
      points[2 * index + 1] = offset * noise + 0.5;
    });
  });
}
