import type { Bytes } from "../bytes.ts";
import type { PieceListener } from "../sources/piece-listener.ts";

/** Where the pieces of one download go. */
interface Way {
  add(piece: Bytes): void;
  end(): void;
}

/** The first byte of every gzip file; no other format that is read here begins with it. */
const gzipMark = 0x1f;

/**
 * Unpacks the first bytes of a gzip file as it arrives, or takes those of a file that a server has unpacked. What is damaged
 * gives nothing here: whoever checks the whole file says so.
 *
 * @param length How many bytes.
 * @param onReady Hears of them once.
 */
export function gunzipStart(length: number, onReady: (start: Bytes) => void): PieceListener {
  let way: Way | undefined;
  let isDone = false;

  /** Says whether there is enough. */
  const gather = (): ((piece: Bytes) => boolean) => {
    const start = new Uint8Array(length);
    let filled = 0;
    return (piece) => {
      const part = piece.subarray(0, length - filled);
      start.set(part, filled);
      filled += part.length;
      if (filled === length && !isDone) {
        isDone = true;
        onReady(start);
      }
      return filled === length;
    };
  };

  return {
    restart(): void {
      way?.end();
      way = undefined;
    },
    add(piece): void {
      if (isDone || piece.length === 0) {
        return;
      }
      way ??= piece[0] === gzipMark ? unpacking(gather()) : asItIs(gather());
      way.add(piece);
    },
  };
}

function asItIs(take: (piece: Bytes) => boolean): Way {
  return { add: (piece) => void take(piece), end: () => undefined };
}

function unpacking(take: (piece: Bytes) => boolean): Way {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const reader: ReadableStreamDefaultReader<Bytes> = readable.getReader();
  const read = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || take(value)) {
        await reader.cancel();
        return;
      }
    }
  };
  read().catch(() => undefined);
  return {
    add: (piece) => void writer.write(piece).catch(() => undefined),
    end: () => void writer.abort().catch(() => undefined),
  };
}
