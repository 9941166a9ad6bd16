import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";

/** The formats that every runtime unpacks. */
export type Compression = "gzip" | "deflate" | "deflate-raw";

/**
 * Unpacks a stream piece by piece; whoever takes the pieces ends it by throwing.
 *
 * @param take - is given each piece as it comes
 * @throws DataFormatError when the stream is damaged or cut short; whatever `take` throws
 */
export async function decompress(
  packed: Bytes,
  format: Compression,
  file: string,
  take: (piece: Bytes) => void,
): Promise<void> {
  const { readable, writable } = new DecompressionStream(format);
  const writer = writable.getWriter();
  // Whatever goes wrong while writing also ends the readable side, where it is reported.
  writer.write(packed).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader: ReadableStreamDefaultReader<Bytes> = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new DataFormatError(file, `a complete ${format} stream`, describe(error));
    });
    if (done) {
      return;
    }
    try {
      take(value);
    } catch (error) {
      await reader.cancel().catch(() => undefined);
      throw error;
    }
  }
}

function describe(error: unknown): string {
  return error instanceof Error && error.message ? error.message : "damaged data";
}
