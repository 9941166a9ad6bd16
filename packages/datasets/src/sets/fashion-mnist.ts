import type { ImageLoadOptions } from "./first-images.ts";
import type { IdxCard } from "./idx-dataset.ts";
import { loadIdxSplits } from "./load-idx-splits.ts";
import type { Splits } from "../splits/splits.ts";

/** Where Fashion-MNIST is from, its terms and its files. */
export const fashionMnistCard: IdxCard = {
  name: "fashion-mnist",
  title: "Fashion-MNIST",
  description: "70,000 grey images of articles of clothing, 28x28; a harder set in the format of MNIST.",
  authors: ["Han Xiao", "Kashif Rasul", "Roland Vollgraf"],
  licence: "MIT",
  source: "https://github.com/zalandoresearch/fashion-mnist",
  citation:
    "H. Xiao, K. Rasul, R. Vollgraf: Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine Learning " +
    "Algorithms. arXiv:1708.07747, 2017.",
  classNames: [
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
  ],
  featureShape: [28, 28],
  sizes: { train: 60_000, test: 10_000 },
  files: [
    {
      name: "train-images-idx3-ubyte.gz",
      packed: { bytes: 26421880, sha256: "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84" },
      unpacked: {
        bytes: 47040016,
        sha256: "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
      },
    },
    {
      name: "train-labels-idx1-ubyte.gz",
      packed: { bytes: 29515, sha256: "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845" },
      unpacked: { bytes: 60008, sha256: "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9" },
    },
    {
      name: "t10k-images-idx3-ubyte.gz",
      packed: { bytes: 4422102, sha256: "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073" },
      unpacked: {
        bytes: 7840016,
        sha256: "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
      },
    },
    {
      name: "t10k-labels-idx1-ubyte.gz",
      packed: { bytes: 5148, sha256: "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5" },
      unpacked: { bytes: 10008, sha256: "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34" },
    },
  ],
  mirrors: [
    "https://storage.googleapis.com/tensorflow/tf-keras-datasets/",
    "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/",
    "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
  ],
};

/**
 * Fashion-MNIST: 60,000 training and 10,000 test images of clothing in ten classes, in their original order.
 *
 * Features are bytes from 0 (background) to 255, 28 rows of 28 pixels; `scale` is 1 / 255. Looks in
 * `GRADKIT_DATA`, then in the cache, then downloads 30.9 MB; every file is checked by SHA-256.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when a file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { fashionMnist } from "@gradkit/datasets";
 * const { train } = await fashionMnist();
 * console.log(train.size, train.classNames[train.labels[0]!]); // 60000 Ankle boot
 *
 * @see https://arxiv.org/abs/1708.07747
 */
export async function fashionMnist(options: ImageLoadOptions = {}): Promise<Splits> {
  return loadIdxSplits(fashionMnistCard, options);
}
