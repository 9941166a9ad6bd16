import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import type { FileContent } from "../sources/load-file.ts";
import { contentLoader } from "./content-loader.ts";
import { readFields } from "./read-fields.ts";

const published = {
  bytes: 124103,
  sha256: "d606af411f3e5be8a317a5a8b652b425aaf0ff38ca683d5327ffff94c3695f4a",
};

const file: DataFile = { name: "wdbc.data", packed: published, unpacked: published, compression: "none" };

/** Where the breast cancer data are from, their terms and their file. */
export const breastCancerCard: DatasetCard = {
  name: "breast-cancer",
  title: "Breast cancer Wisconsin (diagnostic)",
  description: "30 measurements of cell nuclei in 569 images of breast tissue, malignant or benign.",
  authors: ["William H. Wolberg", "W. Nick Street", "Olvi L. Mangasarian"],
  licence: "CC-BY-4.0",
  source: "https://doi.org/10.24432/C5DW2B",
  citation:
    "W. Wolberg, O. Mangasarian, N. Street, W. Street: Breast Cancer Wisconsin (Diagnostic). UCI Machine Learning " +
    "Repository, 1995.",
  classNames: ["malignant", "benign"],
  featureShape: [30],
  sizes: { train: 569, test: 0 },
  files: [file],
  mirrors: ["https://archive.ics.uci.edu/ml/machine-learning-databases/breast-cancer-wisconsin/"],
};

const measured = [
  "radius",
  "texture",
  "perimeter",
  "area",
  "smoothness",
  "compactness",
  "concavity",
  "concave points",
  "symmetry",
  "fractal dimension",
];

/** What the features are, in their order: the mean over the nuclei, its standard error, and the mean of the worst three. */
export const breastCancerFeatureNames: readonly string[] = ["mean", "error", "worst"].flatMap((statistic) =>
  measured.map((name) => `${statistic} ${name}`),
);

/**
 * 569 images of tissue, 357 of them benign, with 30 measurements of the cell nuclei each; float64, unscaled, so that a
 * model needs {@link standardize} first. Class 0 is malignant, 1 benign, as in scikit-learn.
 *
 * Looks in `GRADKIT_DATA`, then in the cache, then downloads 124 KB; the file is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { breastCancer, breastCancerCard } from "@gradkit/datasets";
 * const load = () => breastCancer({ offline: true }); // looks for files, then downloads
 * console.log(breastCancerCard.classNames, typeof load); // [ 'malignant', 'benign' ] function
 *
 * @see https://doi.org/10.24432/C5DW2B
 */
export async function breastCancer(options: LoadOptions = {}): Promise<Dataset> {
  const load = await contentLoader(breastCancerCard, options);
  return readBreastCancer(await load(file));
}

/** The set from its file. */
export function readBreastCancer(content: FileContent): Dataset {
  const lines = readFields(content, 32);
  const { name, featureShape, classNames } = breastCancerCard;
  return {
    name,
    features: Float64Array.from(
      lines.flatMap((line) => breastCancerFeatureNames.map((_, i) => line.number(i + 2))),
    ),
    featureShape,
    scale: 1,
    labels: Uint8Array.from(lines, (line) => line.oneOf(1, ["M", "B"])),
    classNames,
    size: lines.length,
  };
}
