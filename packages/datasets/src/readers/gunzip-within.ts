import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { decompress, type Compression } from "./decompress.ts";

/**
 * Unpacks a stream of unknown length, as long as it does not become longer than `limitBytes`.
 *
 * @param format - gzip unless said otherwise
 * @throws DataFormatError when the stream is damaged, cut short, or too long
 */
export async function gunzipWithin(
  packed: Bytes,
  limitBytes: number,
  file: string,
  format: Compression = "gzip",
): Promise<Bytes> {
  const pieces: Bytes[] = [];
  let length = 0;
  await decompress(packed, format, file, (piece) => {
    length += piece.length;
    if (length > limitBytes) {
      throw new DataFormatError(file, `at most ${limitBytes} bytes inside the ${format} stream`, "more");
    }
    pieces.push(piece);
  });
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece, at);
    at += piece.length;
  }
  return content;
}
