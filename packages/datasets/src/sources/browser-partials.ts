import type { Bytes } from "../bytes.ts";
import type { PartialStore } from "./file-store.ts";

/** The part of one of the browser's caches that is used here. */
export interface BrowserCache {
  match(url: string): Promise<Response | undefined>;
  put(url: string, response: Response): Promise<void>;
  delete(url: string): Promise<boolean>;
}

/**
 * Parts of files in the browser's Cache storage, a numbered entry for each piece, because nothing can be added to an entry.
 *
 * @param open - gives the cache
 * @param key - the address of a file in it
 */
export function browserPartials(
  open: () => Promise<BrowserCache>,
  key: (path: string) => string,
): PartialStore {
  const counts = new Map<string, number>();
  const pieceKey = (path: string, piece: number): string => `${key(path)}.partial/${piece}`;
  const read = async (path: string): Promise<readonly Response[]> => {
    const cache = await open();
    const pieces: Response[] = [];
    for (;;) {
      const piece = await cache.match(pieceKey(path, pieces.length));
      if (piece === undefined) {
        counts.set(path, pieces.length);
        return pieces;
      }
      pieces.push(piece);
    }
  };
  return {
    read: async (path) => {
      const pieces = await read(path);
      const blobs = await Promise.all(pieces.map((piece) => piece.blob()));
      const bytes: Bytes = new Uint8Array(await new Blob(blobs).arrayBuffer());
      return pieces.length === 0 ? undefined : bytes;
    },
    append: async (path, bytes) => {
      const count = counts.get(path) ?? (await read(path)).length;
      await (await open()).put(pieceKey(path, count), new Response(bytes));
      counts.set(path, count + 1);
    },
    remove: async (path) => {
      const cache = await open();
      let piece = 0;
      while (await cache.delete(pieceKey(path, piece))) {
        piece++;
      }
      counts.delete(path);
    },
  };
}
