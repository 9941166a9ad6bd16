import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What pixels depend on; the rest (texts, colour profiles, animation) may hold anything. */
const NEEDED = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

/** A PNG file without the chunks that its pixels do not depend on. */
export interface PngChunks {
  readonly clean: Bytes;
  /** The 13 bytes of the header. */
  readonly header: Bytes;
  /** How long the compressed pixels are. */
  readonly packedBytes: number;
}

/**
 * Walks over the chunks of a PNG file and keeps those that count.
 *
 * @throws DataFormatError when a chunk is longer than the file, or the header or the end is missing
 */
export function pngChunks(bytes: Bytes, file: string): PngChunks {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) {
    throw new DataFormatError(file, "the eight bytes every PNG file begins with", "others");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const clean = new Uint8Array(bytes.length);
  clean.set(SIGNATURE);
  let [length, packedBytes] = [SIGNATURE.length, 0];
  let header: Bytes | undefined;
  let type = "";
  for (let at = SIGNATURE.length; type !== "IEND";) {
    if (at + 12 > bytes.length) {
      throw new DataFormatError(file, `a PNG chunk at ${at}`, "the end of the file");
    }
    const size = view.getUint32(at);
    const end = at + 12 + size;
    type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) {
      throw new DataFormatError(file, `${size} bytes in the chunk ${JSON.stringify(type)} at ${at}`, "fewer");
    }
    if (header === undefined) {
      if (type !== "IHDR" || size !== 13) {
        throw new DataFormatError(file, "a PNG header of 13 bytes", `${JSON.stringify(type)} of ${size}`);
      }
      header = bytes.subarray(at + 8, at + 21);
    } else if (type === "IHDR") {
      throw new DataFormatError(file, "one PNG header", `another one at ${at}`);
    }
    if (NEEDED.includes(type)) {
      clean.set(bytes.subarray(at, end), length);
      length += end - at;
      packedBytes += type === "IDAT" ? size : 0;
    }
    at = end;
  }
  return { clean: clean.slice(0, length), header: header!, packedBytes };
}
