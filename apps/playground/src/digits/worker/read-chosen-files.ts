import { parseIdx, type Dataset, type IdxCard, type Splits } from "@gradkit/datasets";

/** The part of a file that is used here. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A set from the files of its publisher, as somebody has them on his machine: packed as they are distributed, or unpacked as
 * some browsers leave them. What they are called does not matter; length and SHA-256 say which is which.
 *
 * @throws RangeError when one of the four is missing or is not the one that the publisher means.
 */
export async function readChosenFiles(card: IdxCard, chosen: readonly ChosenFile[]): Promise<Splits> {
  const [trainImages, trainLabels, testImages, testLabels] = card.files;
  const all = await Promise.all(chosen.map(unpacked));
  const find = async ({
    name,
    unpacked: { bytes, sha256 },
  }: IdxCard["files"][number]): Promise<Uint8Array> => {
    const fitting = all.filter(({ contents }) => contents.length === bytes);
    for (const { contents } of fitting) {
      if (sha256 === undefined || (await hashOf(contents)) === sha256) {
        return contents;
      }
    }
    throw new RangeError(missingText(card, name, fitting[0]?.name));
  };
  const split = async (
    images: IdxCard["files"][number],
    labels: IdxCard["files"][number],
  ): Promise<Dataset> => {
    const { shape, data } = parseIdx(await find(images), images.name);
    const [size = 0, ...featureShape] = shape;
    return {
      name: card.name,
      features: data,
      featureShape,
      scale: 1 / 255,
      labels: parseIdx(await find(labels), labels.name).data,
      classNames: card.classNames,
      size,
    };
  };
  return { train: await split(trainImages, trainLabels), test: await split(testImages, testLabels) };
}

function missingText(card: IdxCard, name: string, damaged: string | undefined): string {
  return damaged === undefined
    ? `${name} of ${card.title} is missing: choose all ${card.files.length} files at once.`
    : `${damaged} is as long as ${name} of ${card.title}, but its SHA-256 is another one: it is damaged, or of another set.`;
}

async function unpacked(file: ChosenFile): Promise<{ readonly name: string; readonly contents: Uint8Array }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) {
    return { name: file.name, contents: bytes };
  }
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream("gzip"));
  const contents = await new Response(stream).arrayBuffer().catch(() => {
    throw new RangeError(`${file.name} cannot be unpacked: it is damaged.`);
  });
  return { name: file.name, contents: new Uint8Array(contents) };
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
