import { FormatError } from "../format-error.ts";

/** What the header of a PNG says: its size, and how many numbers a pixel has. */
export interface PngSize {
  readonly width: number;
  readonly height: number;
  /** 1 grey, 2 grey and alpha, 3 colours (also those of a palette), 4 colours and alpha. */
  readonly channels: 1 | 2 | 3 | 4;
}

const channelsOf = new Map<number | undefined, PngSize["channels"]>([
  [0, 1],
  [2, 3],
  [3, 3],
  [4, 2],
  [6, 4],
]);

/** Reads the size of an image from the first 29 bytes of a PNG. */
export function pngSize(png: Uint8Array): PngSize {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const channels = channelsOf.get(png[25]);
  if (png.length < 33 || !signature.every((byte, i) => png[i] === byte) || channels === undefined) {
    throw new FormatError("PNG", "header", `${png.length} bytes that are no PNG image.`);
  }
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  return { width: view.getUint32(16), height: view.getUint32(20), channels };
}
