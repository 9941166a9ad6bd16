import type { Splits } from "../splits/splits.ts";
import { contentLoader } from "./content-loader.ts";
import { firstImages, type ImageLoadOptions } from "./first-images.ts";
import { idxDataset, type IdxCard } from "./idx-dataset.ts";

/**
 * Loads a set of grey images from its four IDX files. The images stay the bytes of the files.
 *
 * @throws DatasetUnavailableError, DataFormatError, DataSourceError, or the reason of the signal; RangeError when
 * `first.count` is no number of training images
 */
export async function loadIdxSplits(card: IdxCard, options: ImageLoadOptions = {}): Promise<Splits> {
  const load = await contentLoader(card, options);
  const [trainImages, trainLabels, testImages, testLabels] = card.files;
  const { first } = options;
  if (first !== undefined) {
    // The largest file comes last: its beginning is of use with what came before.
    const labels = await load(trainLabels);
    const test = idxDataset(card, await load(testImages), await load(testLabels));
    const listener = firstImages(card, labels, first.count, (train) => first.onReady({ train, test }));
    return { train: idxDataset(card, await load(trainImages, listener), labels), test };
  }
  // One after the other: without a network the first file says so, and memory holds one file at a time.
  return {
    train: idxDataset(card, await load(trainImages), await load(trainLabels)),
    test: idxDataset(card, await load(testImages), await load(testLabels)),
  };
}
