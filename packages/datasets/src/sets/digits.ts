import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import { contentLoader } from "./content-loader.ts";
import { readDigits } from "./read-digits.ts";

/** The 1,797 digits as scikit-learn distributes them. */
export const digitsFile: DataFile = {
  name: "digits.csv.gz",
  packed: { bytes: 57523, sha256: "09f66e6debdee2cd2b5ae59e0d6abbb73fc2b0e0185d2e1957e9ebb51e23aa22" },
  unpacked: { bytes: 264712, sha256: "6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8" },
};

/** Where the 8x8 digits are from, their terms and their file. */
export const digitsCard: DatasetCard = {
  name: "digits",
  title: "Digits 8x8",
  description: "1,797 grey images of handwritten digits, 8x8, by 13 writers; the test rows of optdigits.",
  authors: ["Ethem Alpaydin", "Cenk Kaynak"],
  licence: "CC-BY-4.0",
  source: "https://doi.org/10.24432/C50P49",
  citation:
    "E. Alpaydin, C. Kaynak: Optical Recognition of Handwritten Digits. UCI Machine Learning Repository, 1998.",
  classNames: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  featureShape: [8, 8],
  sizes: { train: 1797, test: 0 },
  files: [digitsFile],
  mirrors: [
    "https://raw.githubusercontent.com/scikit-learn/scikit-learn/1.7.2/sklearn/datasets/data/",
    "https://raw.githubusercontent.com/scikit-learn/scikit-learn/main/sklearn/datasets/data/",
  ],
};

/**
 * The 1,797 digits of scikit-learn's `load_digits`: small enough to learn in a second.
 *
 * Features are bytes from 0 (background) to 16 (ink), 8 rows of 8 pixels; `scale` is 1 / 16. Looks in `GRADKIT_DATA`,
 * then in the cache, then downloads 58 KB; the file is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { digits, trainTestSplit } from "@gradkit/datasets";
 * import { rng } from "@gradkit/random";
 * const load = async () => trainTestSplit(await digits(), { test: 899, rng: rng(12345) });
 * console.log(typeof load); // function
 *
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.datasets.load_digits.html
 */
export async function digits(options: LoadOptions = {}): Promise<Dataset> {
  const load = await contentLoader(digitsCard, options);
  return readDigits(digitsCard, await load(digitsFile));
}
