import type { Bytes } from "../bytes.ts";
import { textDecoder } from "./text-decoder.ts";

/** Text to read: all at once, or in pieces as they come from a file or the network. */
export type TextSource =
  | string
  | Uint8Array
  | ReadableStream<Uint8Array>
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>;

/**
 * The text in pieces, decoded, without the mark at its beginning, every end of line a `\n`. Large pieces are cut, so that
 * whoever reads them never has to hold much.
 *
 * @param file - its name, for messages
 * @param encoding - of its bytes
 * @throws DataFormatError when bytes are no text in that encoding: the message has the line
 * @throws RangeError when there is no such encoding
 */
export async function* textPieces(
  source: TextSource,
  file: string,
  encoding = "utf-8",
): AsyncGenerator<string, void, undefined> {
  const decode = textDecoder(file, encoding);
  let pending = "";
  for await (const piece of pieces(source)) {
    const text = pending + (typeof piece === "string" ? piece : decode(piece));
    // A carriage return at the end may be half of an end of line.
    pending = text.endsWith("\r") ? "\r" : "";
    yield normal(pending === "" ? text : text.slice(0, -1));
  }
  yield normal(pending + decode(undefined));
}

function normal(text: string): string {
  return text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
}

const PIECE = 1 << 16;

async function* pieces(source: TextSource): AsyncGenerator<string | Uint8Array, void, undefined> {
  if (typeof source === "string" || source instanceof Uint8Array) {
    // The mark is only a mark at the very beginning.
    const from = typeof source === "string" && source.startsWith("\ufeff") ? 1 : 0;
    for (let at = from; at < source.length; at += PIECE) {
      yield typeof source === "string" ? source.slice(at, at + PIECE) : source.subarray(at, at + PIECE);
    }
  } else if ("getReader" in source) {
    const reader = source.getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) {
          return;
        }
        yield* pieces(value as Bytes);
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  } else {
    for await (const piece of source) {
      yield* pieces(piece);
    }
  }
}
