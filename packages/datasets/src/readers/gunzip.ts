import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { decompress } from "./decompress.ts";

/**
 * Unpacks a gzip stream of known length into one buffer of that length. A stream that holds more is cut off
 * as soon as it does, so a small file cannot unpack to fill the memory.
 *
 * @param packed - the compressed bytes
 * @param unpackedBytes - the length of the content, from a source that is trusted
 * @param file - name for error messages
 * @throws DataFormatError when the stream is damaged, cut short, or of another length
 */
export async function gunzip(packed: Bytes, unpackedBytes: number, file: string): Promise<Bytes> {
  const content = new Uint8Array(unpackedBytes);
  let length = 0;
  await decompress(packed, "gzip", file, (piece) => {
    if (length + piece.length > unpackedBytes) {
      throw new DataFormatError(file, `${unpackedBytes} bytes inside the gzip stream`, "more");
    }
    content.set(piece, length);
    length += piece.length;
  });
  if (length !== unpackedBytes) {
    throw new DataFormatError(file, `${unpackedBytes} bytes inside the gzip stream`, `${length} bytes`);
  }
  return content;
}
