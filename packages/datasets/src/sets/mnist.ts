import type { ImageLoadOptions } from "./first-images.ts";
import type { IdxCard } from "./idx-dataset.ts";
import { loadIdxSplits } from "./load-idx-splits.ts";
import type { Splits } from "../splits/splits.ts";

/** Where MNIST is from, its terms and its files. */
export const mnistCard: IdxCard = {
  name: "mnist",
  title: "MNIST",
  description: "70,000 grey images of handwritten digits, 28x28, centred by their centre of mass.",
  authors: ["Yann LeCun", "Corinna Cortes", "Christopher J. C. Burges"],
  licence: "Not stated by the authors; Keras gives it as CC-BY-SA-3.0, copyright LeCun and Cortes",
  source: "http://yann.lecun.com/exdb/mnist/",
  citation:
    "Y. LeCun, L. Bottou, Y. Bengio, P. Haffner: Gradient-based learning applied to document recognition. " +
    "Proceedings of the IEEE 86(11), 2278-2324, 1998.",
  classNames: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  featureShape: [28, 28],
  sizes: { train: 60_000, test: 10_000 },
  files: [
    {
      name: "train-images-idx3-ubyte.gz",
      packed: { bytes: 9912422, sha256: "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609" },
      unpacked: {
        bytes: 47040016,
        sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
      },
    },
    {
      name: "train-labels-idx1-ubyte.gz",
      packed: { bytes: 28881, sha256: "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c" },
      unpacked: { bytes: 60008, sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5" },
    },
    {
      name: "t10k-images-idx3-ubyte.gz",
      packed: { bytes: 1648877, sha256: "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6" },
      unpacked: {
        bytes: 7840016,
        sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
      },
    },
    {
      name: "t10k-labels-idx1-ubyte.gz",
      packed: { bytes: 4542, sha256: "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6" },
      unpacked: { bytes: 10008, sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2" },
    },
  ],
  mirrors: [
    "https://ossci-datasets.s3.amazonaws.com/mnist/",
    "https://storage.googleapis.com/cvdf-datasets/mnist/",
    "https://raw.githubusercontent.com/fgnt/mnist/master/",
  ],
};

/**
 * MNIST: 60,000 training and 10,000 test images of handwritten digits in their original order.
 *
 * Features are bytes from 0 (background) to 255 (ink), 28 rows of 28 pixels; `scale` is 1 / 255. Looks in
 * `GRADKIT_DATA`, then in the cache, then downloads 11.6 MB; every file is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when a file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { mnist } from "@gradkit/datasets";
 * const { train, test } = await mnist();
 * console.log(train.size, test.size, train.classNames[train.labels[0]!]); // 60000 10000 5
 *
 * @see http://yann.lecun.com/exdb/mnist/
 */
export async function mnist(options: ImageLoadOptions = {}): Promise<Splits> {
  return loadIdxSplits(mnistCard, options);
}
