import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { OpenedUrl } from "./open-url.ts";

/** What bounds a body, and who hears how far it has come. */
export interface ReadBodyOptions {
  /** More than this many bytes is an error, found out when they arrive. */
  readonly limitBytes: number;
  /** How long the server may send nothing. */
  readonly idleTimeoutMs: number;
  /** Takes each piece as it comes, and how many bytes that makes. */
  readonly onPiece: (piece: Bytes, receivedBytes: number) => void | Promise<void>;
}

/**
 * Reads what a server sends to its end. There is no limit on how long that takes as long as something arrives.
 *
 * @param held - what was received earlier, which the body continues
 * @throws DataFormatError when more arrives than the limit; any error of the connection
 */
export async function readBody(opened: OpenedUrl, held: Bytes, options: ReadBodyOptions): Promise<Bytes> {
  const pieces: Bytes[] = [held];
  let received = held.length;
  let piece = opened.first;
  while (piece) {
    pieces.push(piece);
    received += piece.length;
    if (received > options.limitBytes) {
      const error = new DataFormatError(opened.url, `at most ${options.limitBytes} bytes`, "more");
      opened.close(error);
      throw error;
    }
    await options.onPiece(piece, received);
    piece = await nextPiece(opened, options.idleTimeoutMs);
  }
  return join(pieces, received);
}

async function nextPiece(opened: OpenedUrl, idleTimeoutMs: number): Promise<Bytes | undefined> {
  const idle = setTimeout(() => {
    opened.close(new Error(`nothing was sent for ${idleTimeoutMs / 1000} s`));
  }, idleTimeoutMs);
  try {
    return (await opened.rest.read()).value;
  } finally {
    clearTimeout(idle);
  }
}

function join(pieces: readonly Bytes[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
