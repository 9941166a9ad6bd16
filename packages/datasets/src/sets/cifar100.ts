import type { DataFile } from "../data-file.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import type { Splits } from "../splits/splits.ts";
import { cifar100Classes, cifar100Groups } from "./cifar100-classes.ts";
import { contentLoader } from "./content-loader.ts";
import { readCifar, type CifarLayout } from "./read-cifar.ts";

const published = {
  bytes: 168513733,
  sha256: "58a81ae192c23a4be8b1804d68e518ed807d710a4eb253b1f2a199162a40d8ec",
};

const archive: DataFile = {
  name: "cifar-100-binary.tar.gz",
  packed: published,
  unpacked: published,
  compression: "none",
};

/** How the archive of CIFAR-100 is laid out, with its 100 classes. */
export const cifar100Layout: CifarLayout = {
  train: ["train.bin"],
  test: ["test.bin"],
  labelBytes: 2,
  labelAt: 1,
};

/** Where CIFAR-100 is from, its terms and its file. */
export const cifar100Card: DatasetCard = {
  name: "cifar100",
  title: "CIFAR-100",
  description: "60,000 colour photographs, 32x32, in 100 classes of 20 groups.",
  authors: ["Alex Krizhevsky", "Vinod Nair", "Geoffrey Hinton"],
  licence: "Not stated by the authors",
  source: "https://www.cs.toronto.edu/~kriz/cifar.html",
  citation:
    "A. Krizhevsky: Learning Multiple Layers of Features from Tiny Images. Technical report, University of Toronto, 2009.",
  classNames: cifar100Classes,
  featureShape: [32, 32, 3],
  sizes: { train: 50_000, test: 10_000 },
  files: [archive],
  mirrors: ["https://www.cs.toronto.edu/~kriz/"],
};

/** Which labels, and where to look for the archive. */
export interface Cifar100Options extends LoadOptions {
  /** `fine`: 100 classes, the default; `coarse`: the 20 groups they belong to. */
  readonly labels?: "fine" | "coarse" | undefined;
}

/**
 * CIFAR-100: 50,000 training and 10,000 test photographs in 100 classes, or in the 20 groups of classes.
 *
 * Features are bytes, 32 rows of 32 pixels of red, green and blue; `scale` is 1 / 255. Looks in `GRADKIT_DATA`, then
 * in the cache, then downloads 169 MB; the archive is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when the archive in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { cifar100, cifar100Card } from "@gradkit/datasets";
 * const load = () => cifar100({ labels: "coarse" }); // looks for files, then downloads
 * console.log(cifar100Card.classNames.length, typeof load); // 100 function
 *
 * @see https://www.cs.toronto.edu/~kriz/learning-features-2009-TR.pdf
 */
export async function cifar100({ labels = "fine", ...options }: Cifar100Options = {}): Promise<Splits> {
  const load = await contentLoader(cifar100Card, options);
  const content = await load(archive);
  return labels === "fine"
    ? readCifar(cifar100Card, content, cifar100Layout)
    : readCifar({ ...cifar100Card, classNames: cifar100Groups }, content, { ...cifar100Layout, labelAt: 0 });
}
