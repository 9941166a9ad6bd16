import type { Bytes } from "./bytes.ts";
import { DataFormatError } from "./data-format-error.ts";

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
  const reader = decompress(packed).getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new DataFormatError(file, "a complete gzip stream", describe(error));
    });
    if (done) {
      break;
    }
    if (length + value.length > unpackedBytes) {
      await reader.cancel().catch(() => undefined);
      throw new DataFormatError(file, `${unpackedBytes} bytes inside the gzip stream`, "more");
    }
    content.set(value, length);
    length += value.length;
  }
  if (length !== unpackedBytes) {
    throw new DataFormatError(file, `${unpackedBytes} bytes inside the gzip stream`, `${length} bytes`);
  }
  return content;
}

function decompress(packed: Bytes): ReadableStream<Bytes> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  // Whatever goes wrong while writing also ends the readable side, where it is reported.
  writer.write(packed).catch(() => undefined);
  writer.close().catch(() => undefined);
  return readable;
}

function describe(error: unknown): string {
  return error instanceof Error && error.message ? error.message : "damaged data";
}
