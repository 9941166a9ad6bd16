import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { DataFile, Fingerprint } from "../src/data-file.ts";
import type { IdxCard } from "../src/sets/idx-dataset.ts";

/** An IDX file of unsigned bytes. */
export function idx(shape: readonly number[], data: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(4 + 4 * shape.length + data.length);
  file.set([0, 0, 8, shape.length]);
  const header = new DataView(file.buffer);
  shape.forEach((length, axis) => header.setUint32(4 + 4 * axis, length));
  file.set(Array.from(data), 4 + 4 * shape.length);
  return file;
}

const TRAIN = 600;
const TEST = 7;

const contents: Record<string, Uint8Array<ArrayBuffer>> = {
  "train-images-idx3-ubyte": idx([TRAIN, 2, 3], noise(TRAIN * 6)),
  "train-labels-idx1-ubyte": idx(
    [TRAIN],
    noise(TRAIN).map((byte) => byte % 3),
  ),
  "t10k-images-idx3-ubyte": idx([TEST, 2, 3], noise(TEST * 6)),
  "t10k-labels-idx1-ubyte": idx(
    [TEST],
    noise(TEST).map((byte) => byte % 3),
  ),
};

/** The files of the tiny set by name, compressed and not. */
export const tinyFiles = new Map(
  Object.entries(contents).flatMap(([name, content]): [string, Uint8Array][] => [
    [`${name}.gz`, new Uint8Array(gzipSync(content))],
    [name, content],
  ]),
);

/** A set in the format of MNIST: 600 + 7 images of 2x3 pixels in three classes. */
export const tinyCard: IdxCard = {
  name: "tiny",
  title: "Tiny",
  description: "Made for tests.",
  authors: ["nobody"],
  licence: "MIT",
  source: "https://example.invalid/",
  citation: "none",
  classNames: ["a", "b", "c"],
  featureShape: [2, 3],
  sizes: { train: TRAIN, test: TEST },
  files: [
    dataFile("train-images-idx3-ubyte"),
    dataFile("train-labels-idx1-ubyte"),
    dataFile("t10k-images-idx3-ubyte"),
    dataFile("t10k-labels-idx1-ubyte"),
  ],
  mirrors: [],
};

/** The bytes of one of the files, by the last part of a path. */
export function tinyFile(path: string): Uint8Array {
  const bytes = tinyFiles.get(basename(path));
  if (!bytes) {
    throw new Error(`The tiny set has no file ${path}.`);
  }
  return bytes;
}

/** Writes files of the tiny set into `folder/tiny`; by default the four compressed ones. */
export async function writeTinySet(
  folder: string,
  names: Iterable<string> = [...tinyFiles.keys()].filter((name) => name.endsWith(".gz")),
): Promise<void> {
  await mkdir(join(folder, "tiny"), { recursive: true });
  for (const name of names) {
    await writeFile(join(folder, "tiny", name), tinyFile(name));
  }
}

function dataFile(name: string): DataFile {
  return {
    name: `${name}.gz`,
    packed: fingerprint(tinyFile(`${name}.gz`)),
    unpacked: fingerprint(tinyFile(name)),
  };
}

function fingerprint(bytes: Uint8Array): Fingerprint {
  return { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Bytes without a pattern, the same every time. */
function noise(length: number): number[] {
  return Array.from({ length }, (_, index) => ((index * 2654435761) >>> 13) & 255);
}
