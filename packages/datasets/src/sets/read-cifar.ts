import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { gunzipWithin } from "../readers/gunzip-within.ts";
import { readTar } from "../readers/read-tar.ts";
import type { FileContent } from "../sources/load-file.ts";
import type { Splits } from "../splits/splits.ts";

const PIXELS = 32 * 32;
const CHANNELS = 3;
/** More than both archives hold. */
const LIMIT_BYTES = 256 * 1024 * 1024;

/** Where the records of a split are, and what they begin with. */
export interface CifarLayout {
  /** Names of the members of the archive, without their folder. */
  readonly train: readonly string[];
  readonly test: readonly string[];
  /** Bytes before the pixels of a record. */
  readonly labelBytes: number;
  /** Which of them is the class. */
  readonly labelAt: number;
}

/** Colour images of 32x32 pixels from an archive of binary records: labels, then all red, all green, all blue. */
export async function readCifar(
  card: DatasetCard,
  { bytes, origin }: FileContent,
  layout: CifarLayout,
): Promise<Splits> {
  const members = readTar(await gunzipWithin(bytes, LIMIT_BYTES, origin), origin);
  const named = new Map(Array.from(members, ([name, content]) => [name.split("/").at(-1)!, content]));
  const split = (names: readonly string[]): Dataset => {
    const parts = names.map((name) => {
      const content = named.get(name);
      const record = layout.labelBytes + CHANNELS * PIXELS;
      if (!content || content.length % record !== 0) {
        const found = content ? `${content.length} bytes` : "nothing";
        throw new DataFormatError(`${origin}/${name}`, `records of ${record} bytes`, found);
      }
      return content;
    });
    return cifarDataset(card, parts, layout, origin);
  };
  return { train: split(layout.train), test: split(layout.test) };
}

function cifarDataset(
  { name, classNames, featureShape }: DatasetCard,
  parts: readonly Uint8Array[],
  { labelBytes, labelAt }: CifarLayout,
  origin: string,
): Dataset {
  const record = labelBytes + CHANNELS * PIXELS;
  const size = parts.reduce((rows, part) => rows + part.length / record, 0);
  const features = new Uint8Array(size * CHANNELS * PIXELS);
  const labels = new Uint8Array(size);
  let row = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += record) {
      const label = part[at + labelAt]!;
      if (label >= classNames.length) {
        throw new DataFormatError(origin, `labels below ${classNames.length}`, `${label} in row ${row}`);
      }
      labels[row] = label;
      channelsLast(part, at + labelBytes, features, row * CHANNELS * PIXELS);
      row++;
    }
  }
  return { name, features, featureShape, scale: 1 / 255, labels, classNames, size };
}

function channelsLast(source: Uint8Array, from: number, target: Uint8Array, to: number): void {
  for (let channel = 0; channel < CHANNELS; channel++) {
    for (let pixel = 0; pixel < PIXELS; pixel++) {
      target[to + CHANNELS * pixel + channel] = source[from + PIXELS * channel + pixel]!;
    }
  }
}
