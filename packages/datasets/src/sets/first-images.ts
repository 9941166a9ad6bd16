import type { Bytes } from "../bytes.ts";
import type { Dataset } from "../dataset.ts";
import type { LoadOptions } from "../load-options.ts";
import { gunzipStart } from "../readers/gunzip-start.ts";
import type { FileContent } from "../sources/load-file.ts";
import type { PieceListener } from "../sources/piece-listener.ts";
import type { Splits } from "../splits/splits.ts";
import { idxDataset, type IdxCard } from "./idx-dataset.ts";

/** Asks for the first images of a set while the others are still on their way. */
export interface FirstImages {
  /** How many of the training images, from 1 to all. */
  readonly count: number;
  /**
   * Hears of them, and of all test images, when they have arrived by a download; not where the files are here already. The
   * training images are not checked then: should they not be those of the set, the promise rejects when all are there.
   */
  readonly onReady: (first: Splits) => void;
}

/** Where to look for a set of images, and whether to begin with the first of them. */
export interface ImageLoadOptions extends LoadOptions {
  readonly first?: FirstImages | undefined;
}

/** Bytes before the numbers of an IDX file: of images, and of labels. */
const [imageHeader, labelHeader] = [16, 8];

/**
 * Hears a file of images arrive, and gives the first of them.
 *
 * @throws RangeError when `count` is no number of training images
 */
export function firstImages(
  card: IdxCard,
  labels: FileContent,
  count: number,
  onReady: (first: Dataset) => void,
): PieceListener {
  const all = card.sizes.train;
  if (!(Number.isInteger(count) && count >= 1 && count <= all)) {
    throw new RangeError(`first.count is ${count}; it must be a whole number from 1 to ${all}.`);
  }
  const bytesOfImage = card.featureShape.reduce((product, length) => product * length, 1);
  return gunzipStart(imageHeader + count * bytesOfImage, (start) => {
    const { origin } = labels;
    const images = { bytes: withCount(start, count), origin };
    const classes = { bytes: withCount(labels.bytes.slice(0, labelHeader + count), count), origin };
    onReady(idxDataset(card, images, classes));
  });
}

/** A file of so many rows: their number stands behind the mark of the format. */
function withCount(bytes: Bytes, count: number): Bytes {
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, count);
  return bytes;
}
