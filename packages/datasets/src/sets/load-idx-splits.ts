import type { DataFile } from "../data-file.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { LoadOptions } from "../load-options.ts";
import { parseIdx, type IdxArray } from "../readers/parse-idx.ts";
import type { FileContent } from "../sources/load-file.ts";
import { contentLoader } from "./content-loader.ts";
import type { Splits } from "../splits/splits.ts";

/** A set of grey images published as four IDX files: training images and labels, test images and labels. */
export interface IdxCard extends DatasetCard {
  readonly files: readonly [DataFile, DataFile, DataFile, DataFile];
}

/**
 * Loads a set of grey images from its four IDX files. The images stay the bytes of the files.
 *
 * @throws DatasetUnavailableError, DataFormatError, DataSourceError, or the reason of the signal
 */
export async function loadIdxSplits(card: IdxCard, options: LoadOptions = {}): Promise<Splits> {
  const load = await contentLoader(card, options);
  const [trainImages, trainLabels, testImages, testLabels] = card.files;
  // One after the other: without a network the first file says so, and memory holds one file at a time.
  return {
    train: idxDataset(card, await load(trainImages), await load(trainLabels)),
    test: idxDataset(card, await load(testImages), await load(testLabels)),
  };
}

/** Grey images and their classes from the contents of two IDX files. */
export function idxDataset(card: DatasetCard, images: FileContent, labels: FileContent): Dataset {
  const features = parseIdx(images.bytes, images.origin);
  const classes = parseIdx(labels.bytes, labels.origin);
  const [size = 0, ...featureShape] = features.shape;
  checkShape(images.origin, features, [size, ...card.featureShape]);
  checkShape(labels.origin, classes, [size]);
  const wrong = classes.data.findIndex((label) => label >= card.classNames.length);
  if (wrong !== -1) {
    const found = `${classes.data[wrong]!} in row ${wrong}`;
    throw new DataFormatError(labels.origin, `labels below ${card.classNames.length}`, found);
  }
  return {
    name: card.name,
    features: features.data,
    featureShape,
    scale: 1 / 255,
    labels: classes.data,
    classNames: card.classNames,
    size,
  };
}

function checkShape(file: string, { shape }: IdxArray, expected: readonly number[]): void {
  if (shape.length !== expected.length || shape.some((length, axis) => length !== expected[axis])) {
    throw new DataFormatError(file, `the shape [${expected.join(", ")}]`, `[${shape.join(", ")}]`);
  }
}
