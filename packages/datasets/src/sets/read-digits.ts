import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import type { FileContent } from "../sources/load-file.ts";
import { readFields } from "./read-fields.ts";

/** 8x8 digits from lines of 64 pixels from 0 to 16 and the digit. */
export function readDigits({ name, classNames, featureShape }: DatasetCard, content: FileContent): Dataset {
  const lines = readFields(content, 65);
  const levels = Array.from({ length: 17 }, (_, level) => String(level));
  const features = new Uint8Array(lines.length * 64);
  const labels = new Uint8Array(lines.length);
  lines.forEach((line, row) => {
    for (let pixel = 0; pixel < 64; pixel++) {
      features[64 * row + pixel] = line.oneOf(pixel, levels);
    }
    labels[row] = line.oneOf(64, classNames);
  });
  return { name, features, featureShape, scale: 1 / 16, labels, classNames, size: lines.length };
}
