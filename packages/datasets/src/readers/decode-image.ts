import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { decodeJpeg } from "./decode-jpeg.ts";
import { decodePng } from "./decode-png.ts";

/** An image as bytes, channels last: 1 for grey, 2 with alpha, 3 for red, green and blue, 4 with alpha. */
export interface DecodedImage {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** `height * width * channels` bytes, row by row. */
  readonly data: Uint8Array;
}

/**
 * Decodes a PNG or JPEG image. Its header is compared with its length before memory is taken, so that a header that lies
 * costs nothing.
 *
 * @param file - its name, for messages
 * @throws DataFormatError when it is neither, or damaged
 * @example
 * import { decodeImage } from "@gradkit/datasets";
 * const bytes = new TextEncoder().encode("no image");
 * await decodeImage(bytes, "a.png").catch((error: unknown) => console.log(String(error).slice(17, 38))); // a.png: expected a PNG
 * @see https://www.w3.org/TR/png/
 */
export async function decodeImage(bytes: Bytes, file: string): Promise<DecodedImage> {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) {
    return decodePng(bytes, file);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    return decodeJpeg(bytes, file);
  }
  const found = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
  throw new DataFormatError(
    file,
    "a PNG or JPEG image",
    found === "" ? "nothing" : `bytes that begin ${found}`,
  );
}
