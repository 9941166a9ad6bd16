import type { Bytes } from "../bytes.ts";
import type { FileRequest } from "./file-source.ts";
import type { PartialStore } from "./file-store.ts";
import { storedName } from "./stored-name.ts";

/** Smaller files are as soon fetched anew. */
const LEAST_BYTES = 256 * 1024;
/** How much is gathered before it is written. */
const PIECE_BYTES = 1024 * 1024;

/** What there is of a download, and where the rest goes as it comes. */
export interface ResumableDownload {
  /** What was received before. */
  read(): Promise<Bytes>;
  /** Keeps a piece that continues what was received. */
  add(piece: Bytes): Promise<void>;
  /** Writes what is still in memory. */
  flush(): Promise<void>;
  /** Forgets everything received. */
  discard(): Promise<void>;
}

const nothing: ResumableDownload = {
  read: () => Promise.resolve(new Uint8Array(0)),
  add: () => Promise.resolve(),
  flush: () => Promise.resolve(),
  discard: () => Promise.resolve(),
};

/**
 * Keeps what arrives of a large file, so that a download that broke off, or whose process ended, goes on where it was.
 * Only for files whose SHA-256 is known: without it nobody could tell that two parts belong to two versions.
 */
export function resumableDownload(
  request: FileRequest,
  partials: PartialStore | undefined,
): ResumableDownload {
  const { packed } = request.file;
  if (!partials || packed.bytes < LEAST_BYTES || packed.sha256 === undefined) {
    return nothing;
  }
  const path = storedName(request, "packed");
  let waiting: Bytes[] = [];
  let waitingBytes = 0;
  const flush = async (): Promise<void> => {
    const pieces = waiting;
    [waiting, waitingBytes] = [[], 0];
    if (pieces.length > 0) {
      // A disk that is full costs the chance to go on later, not the download.
      await partials
        .append(path, new Uint8Array(await new Blob(pieces).arrayBuffer()))
        .catch(() => undefined);
    }
  };
  return {
    read: async () => (await partials.read(path)) ?? new Uint8Array(0),
    add: async (piece) => {
      waiting.push(piece);
      waitingBytes += piece.length;
      if (waitingBytes >= PIECE_BYTES) {
        await flush();
      }
    },
    flush,
    discard: async () => {
      [waiting, waitingBytes] = [[], 0];
      await partials.remove(path).catch(() => undefined);
    },
  };
}
