import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { generatedCard } from "./generated-card.ts";
import { planarDataset } from "./planar-dataset.ts";
import { planarSettings, type PlanarOptions } from "./planar-options.ts";

/** What the blobs are. */
export const blobsCard: DatasetCard = generatedCard({
  name: "blobs",
  title: "Blobs",
  description: "Round clouds of points of the plane, one class per cloud.",
  source: "https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_blobs.html",
  classNames: ["0", "1", "2"],
  featureShape: [2],
  sizes: { train: 300, test: 0 },
});

/** Options of {@link blobs}. */
export interface BlobsOptions extends PlanarOptions {
  /** The middle of each cloud; drawn uniformly from [-10, 10) twice unless given. */
  readonly centers?: readonly (readonly [x: number, y: number])[] | undefined;
}

/**
 * Clouds around centres, one class after the other: centre plus `noise` times standard normal numbers. Features are
 * float64, to the last bit those of NumPy for `RandomState(seed)`: the centres first, then class after class.
 *
 * @param options - `noise` is 1 unless said otherwise; there are as many classes as centres
 * @throws RangeError when an option is out of range
 * @example
 * import { blobs } from "@gradkit/datasets";
 * const { size, features } = blobs({ centers: [[0, 0], [5, 5]], noise: 0 });
 * console.log(size, features[0], features[200]); // 200 0 5
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_blobs.html
 */
export function blobs({ centers, ...options }: BlobsOptions = {}): Dataset {
  const classes = centers?.length ?? options.classes;
  const settings = planarSettings("blobs", 1, { ...options, classes });
  const { random, noise } = settings;
  const middles = centers?.flat() ?? Array.from(random.uniform(-10, 10, 2 * settings.classes));
  if (!middles.every(Number.isFinite)) {
    throw new RangeError(`blobs: centers has the number ${middles.find((at) => !Number.isFinite(at))!}.`);
  }
  return planarDataset("blobs", settings, (points, label) => {
    random.randn(points.length).forEach((offset, i) => {
      points[i] = middles[2 * label + (i % 2)]! + offset * noise;
    });
  });
}
