import type { DataFile } from "../data-file.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import type { Splits } from "../splits/splits.ts";
import { contentLoader } from "./content-loader.ts";
import { digitsCard, digitsFile } from "./digits.ts";
import { readDigits } from "./read-digits.ts";

const training = {
  bytes: 563639,
  sha256: "e1b683cc211604fe8fd8c4417e6a69f31380e0c61d4af22e93cc21e9257ffedd",
};

const trainFile: DataFile = {
  name: "optdigits.tra",
  packed: training,
  unpacked: training,
  compression: "none",
  urls: ["https://archive.ics.uci.edu/ml/machine-learning-databases/optdigits/optdigits.tra"],
};

/** Where optdigits is from, its terms and its files; the test rows are those of {@link digitsCard}. */
export const optdigitsCard: DatasetCard = {
  ...digitsCard,
  name: "optdigits",
  folder: "digits",
  title: "Optdigits",
  description: "5,620 grey images of handwritten digits, 8x8: 30 writers to train, 13 others to test.",
  sizes: { train: 3823, test: 1797 },
  files: [trainFile, digitsFile],
};

/**
 * All digits of 8x8 pixels as UCI divides them: 3,823 training rows by 30 writers, 1,797 test rows (those of
 * {@link digits}) by 13 others.
 *
 * Features are bytes from 0 (background) to 16 (ink); `scale` is 1 / 16. Looks in the folder `digits` of `GRADKIT_DATA`
 * (`optdigits.tra`, packed with gzip or not, and `digits.csv.gz`), then in the cache, then downloads 0.6 MB; both files
 * are checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when a file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { optdigits, optdigitsCard } from "@gradkit/datasets";
 * const load = () => optdigits(); // looks for files, then downloads
 * console.log(optdigitsCard.sizes, typeof load); // { train: 3823, test: 1797 } function
 *
 * @see https://doi.org/10.24432/C50P49
 */
export async function optdigits(options: LoadOptions = {}): Promise<Splits> {
  const load = await contentLoader(optdigitsCard, options);
  return {
    train: readDigits(optdigitsCard, await load(trainFile)),
    test: readDigits(optdigitsCard, await load(digitsFile)),
  };
}
