import type { Splits } from "../splits/splits.ts";
import type { ImageLoadOptions } from "./first-images.ts";
import type { IdxCard } from "./idx-dataset.ts";
import { loadIdxSplits } from "./load-idx-splits.ts";

/** Where Kuzushiji-MNIST is from, its terms and its files. */
export const kmnistCard: IdxCard = {
  name: "kmnist",
  title: "Kuzushiji-MNIST",
  description:
    "70,000 grey images of ten cursive Japanese characters, 28x28; a harder set in the format of MNIST.",
  authors: [
    "Tarin Clanuwat",
    "Mikel Bober-Irizar",
    "Asanobu Kitamoto",
    "Alex Lamb",
    "Kazuaki Yamamoto",
    "David Ha",
  ],
  licence: "CC-BY-SA-4.0",
  source: "http://codh.rois.ac.jp/kmnist/",
  citation:
    "T. Clanuwat, M. Bober-Irizar, A. Kitamoto, A. Lamb, K. Yamamoto, D. Ha: Deep Learning for Classical Japanese " +
    "Literature. arXiv:1812.01718, 2018.",
  classNames: ["o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"],
  featureShape: [28, 28],
  sizes: { train: 60_000, test: 10_000 },
  files: [
    {
      name: "train-images-idx3-ubyte.gz",
      packed: { bytes: 18165135, sha256: "51467d22d8cc72929e2a028a0428f2086b092bb31cfb79c69cc0a90ce135fde4" },
      unpacked: { bytes: 47040016 },
    },
    {
      name: "train-labels-idx1-ubyte.gz",
      packed: { bytes: 29497, sha256: "e38f9ebcd0f3ebcdec7fc8eabdcdaef93bb0df8ea12bee65224341c8183d8e17" },
      unpacked: { bytes: 60008 },
    },
    {
      name: "t10k-images-idx3-ubyte.gz",
      packed: { bytes: 3041136, sha256: "edd7a857845ad6bb1d0ba43fe7e794d164fe2dce499a1694695a792adfac43c5" },
      unpacked: { bytes: 7840016 },
    },
    {
      name: "t10k-labels-idx1-ubyte.gz",
      packed: { bytes: 5120, sha256: "20bb9a0ef54c7db3efc55a92eef5582c109615df22683c380526788f98e42a1c" },
      unpacked: { bytes: 10008 },
    },
  ],
  mirrors: ["http://codh.rois.ac.jp/kmnist/dataset/kmnist/"],
};

/**
 * Kuzushiji-MNIST: 60,000 training and 10,000 test images of ten Hiragana in cursive script.
 *
 * Features are bytes from 0 (background) to 255 (ink), 28 rows of 28 pixels; `scale` is 1 / 255. Looks in
 * `GRADKIT_DATA`, then in the cache, then downloads 21.2 MB. The gzip files are checked by SHA-256; of unpacked files
 * in a folder of your own only the length can be checked, since no publisher states more.
 *
 * @throws DatasetUnavailableError when there is no network and no file
 * @throws DataFormatError when a file in `GRADKIT_DATA` is damaged
 * @throws DataSourceError when `GRADKIT_DATA` names a folder that does not exist
 *
 * @example
 * import { kmnist, kmnistCard } from "@gradkit/datasets";
 * const load = () => kmnist(); // looks for files, then downloads
 * console.log(kmnistCard.classNames[3], typeof load); // tsu function
 *
 * @see https://arxiv.org/abs/1812.01718
 */
export async function kmnist(options: ImageLoadOptions = {}): Promise<Splits> {
  return loadIdxSplits(kmnistCard, options);
}
