import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import type { FileContent } from "../sources/load-file.ts";
import { contentLoader } from "./content-loader.ts";
import { readFields } from "./read-fields.ts";

const published = { bytes: 4551, sha256: "6f608b71a7317216319b4d27b4d9bc84e6abd734eda7872b71a458569e2656c0" };

const file: DataFile = { name: "iris.data", packed: published, unpacked: published, compression: "none" };

/** Where the iris data are from, their terms and their file. */
export const irisCard: DatasetCard = {
  name: "iris",
  title: "Iris",
  description: "Length and width of sepals and petals of 150 flowers of three species, in centimetres.",
  authors: ["Ronald A. Fisher", "Edgar Anderson"],
  licence: "CC-BY-4.0",
  source: "https://doi.org/10.24432/C56C76",
  citation: "R. A. Fisher: Iris. UCI Machine Learning Repository, 1936.",
  classNames: ["Iris-setosa", "Iris-versicolor", "Iris-virginica"],
  featureShape: [4],
  sizes: { train: 150, test: 0 },
  files: [file],
  mirrors: ["https://archive.ics.uci.edu/ml/machine-learning-databases/iris/"],
};

/** What the features are, in their order. */
export const irisFeatureNames: readonly string[] = [
  "sepal length",
  "sepal width",
  "petal length",
  "petal width",
];

/**
 * Fisher's iris flowers: 150 rows, 50 of each species, in the order of UCI's file (which differs from Fisher's paper in
 * two rows, as is well known).
 *
 * Features are float64, in centimetres: sepal length and width, petal length and width. Looks in `GRADKIT_DATA`, then
 * in the cache, then downloads 5 KB; the file is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { iris, irisCard } from "@gradkit/datasets";
 * const load = () => iris(); // looks for files, then downloads
 * console.log(irisCard.classNames, typeof load); // [ 'Iris-setosa', 'Iris-versicolor', 'Iris-virginica' ] function
 *
 * @see https://doi.org/10.1111/j.1469-1809.1936.tb02137.x
 */
export async function iris(options: LoadOptions = {}): Promise<Dataset> {
  const load = await contentLoader(irisCard, options);
  return readIris(await load(file));
}

/** The set from its file. */
export function readIris(content: FileContent): Dataset {
  const lines = readFields(content, 5);
  const { name, featureShape, classNames } = irisCard;
  return {
    name,
    features: Float64Array.from(lines.flatMap((line) => [0, 1, 2, 3].map((column) => line.number(column)))),
    featureShape,
    scale: 1,
    labels: Uint8Array.from(lines, (line) => line.oneOf(4, classNames)),
    classNames,
    size: lines.length,
  };
}
