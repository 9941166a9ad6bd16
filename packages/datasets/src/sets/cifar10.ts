import type { DataFile } from "../data-file.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import type { Splits } from "../splits/splits.ts";
import { contentLoader } from "./content-loader.ts";
import { readCifar, type CifarLayout } from "./read-cifar.ts";

const published = {
  bytes: 170052171,
  sha256: "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
};

const archive: DataFile = {
  name: "cifar-10-binary.tar.gz",
  packed: published,
  unpacked: published,
  compression: "none",
};

/** How the archive of CIFAR-10 is laid out. */
export const cifar10Layout: CifarLayout = {
  train: [1, 2, 3, 4, 5].map((batch) => `data_batch_${batch}.bin`),
  test: ["test_batch.bin"],
  labelBytes: 1,
  labelAt: 0,
};

/** Where CIFAR-10 is from, its terms and its file. */
export const cifar10Card: DatasetCard = {
  name: "cifar10",
  title: "CIFAR-10",
  description: "60,000 colour photographs of animals and vehicles, 32x32, in ten classes.",
  authors: ["Alex Krizhevsky", "Vinod Nair", "Geoffrey Hinton"],
  licence: "Not stated by the authors",
  source: "https://www.cs.toronto.edu/~kriz/cifar.html",
  citation:
    "A. Krizhevsky: Learning Multiple Layers of Features from Tiny Images. Technical report, University of Toronto, 2009.",
  classNames: ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"],
  featureShape: [32, 32, 3],
  sizes: { train: 50_000, test: 10_000 },
  files: [archive],
  mirrors: ["https://www.cs.toronto.edu/~kriz/"],
};

/**
 * CIFAR-10: 50,000 training and 10,000 test photographs in ten classes.
 *
 * Features are bytes, 32 rows of 32 pixels of red, green and blue; `scale` is 1 / 255. Looks in `GRADKIT_DATA`, then
 * in the cache, then downloads 170 MB (a download that breaks off goes on where it was); the archive is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the archive in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { cifar10, cifar10Card } from "@gradkit/datasets";
 * const load = () => cifar10({ onProgress: ({ receivedBytes }) => receivedBytes }); // looks for files, then downloads
 * console.log(cifar10Card.featureShape, typeof load); // [ 32, 32, 3 ] function
 *
 * @see https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf
 */
export async function cifar10(options: LoadOptions = {}): Promise<Splits> {
  const load = await contentLoader(cifar10Card, options);
  return readCifar(cifar10Card, await load(archive), cifar10Layout);
}
