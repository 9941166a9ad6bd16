import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import type { FileContent } from "../sources/load-file.ts";
import { contentLoader } from "./content-loader.ts";
import { readFields } from "./read-fields.ts";

const published = {
  bytes: 10782,
  sha256: "6be6b1203f3d51df0b553a70e57b8a723cd405683958204f96d23d7cd6aea659",
};

const file: DataFile = { name: "wine.data", packed: published, unpacked: published, compression: "none" };

/** Where the wine data are from, their terms and their file. */
export const wineCard: DatasetCard = {
  name: "wine",
  title: "Wine",
  description: "13 chemical measurements of 178 wines from three growers.",
  authors: ["Stefan Aeberhard", "Michele Forina"],
  licence: "CC-BY-4.0",
  source: "https://doi.org/10.24432/C5PC7J",
  citation: "S. Aeberhard, M. Forina: Wine. UCI Machine Learning Repository, 1992.",
  classNames: ["1", "2", "3"],
  featureShape: [13],
  sizes: { train: 178, test: 0 },
  files: [file],
  mirrors: ["https://archive.ics.uci.edu/ml/machine-learning-databases/wine/"],
};

/** What the features are, in their order. */
export const wineFeatureNames: readonly string[] = [
  "alcohol",
  "malic acid",
  "ash",
  "alcalinity of ash",
  "magnesium",
  "total phenols",
  "flavanoids",
  "nonflavanoid phenols",
  "proanthocyanins",
  "colour intensity",
  "hue",
  "OD280/OD315 of diluted wines",
  "proline",
];

/**
 * 178 wines from three growers of one region of Italy, with 13 measurements each; float64, unscaled, so that a model
 * needs {@link standardize} first.
 *
 * Looks in `GRADKIT_DATA`, then in the cache, then downloads 11 KB; the file is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { wine, wineCard } from "@gradkit/datasets";
 * const load = () => wine(); // looks for files, then downloads
 * console.log(wineCard.featureShape, typeof load); // [ 13 ] function
 *
 * @see https://doi.org/10.24432/C5PC7J
 */
export async function wine(options: LoadOptions = {}): Promise<Dataset> {
  const load = await contentLoader(wineCard, options);
  return readWine(await load(file));
}

/** The set from its file. */
export function readWine(content: FileContent): Dataset {
  const lines = readFields(content, 14);
  const { name, featureShape, classNames } = wineCard;
  return {
    name,
    features: Float64Array.from(lines.flatMap((line) => wineFeatureNames.map((_, i) => line.number(i + 1)))),
    featureShape,
    scale: 1,
    labels: Uint8Array.from(lines, (line) => line.oneOf(0, classNames)),
    classNames,
    size: lines.length,
  };
}
