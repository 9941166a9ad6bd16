import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { parseIdx, type IdxArray } from "../readers/parse-idx.ts";
import type { FileContent } from "../sources/load-file.ts";

/** A set of grey images published as four IDX files: training images and labels, test images and labels. */
export interface IdxCard extends DatasetCard {
  readonly files: readonly [DataFile, DataFile, DataFile, DataFile];
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
