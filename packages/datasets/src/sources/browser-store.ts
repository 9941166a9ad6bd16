import { DataFormatError } from "../data-format-error.ts";
import type { FileStore } from "./file-store.ts";

/** The part of the browser's `caches` that is used here. */
interface BrowserCaches {
  open(name: string): Promise<{
    match(url: string): Promise<Response | undefined>;
    put(url: string, response: Response): Promise<void>;
    delete(url: string): Promise<boolean>;
  }>;
}

/**
 * Files in the browser's Cache storage, or undefined where there is none: outside browsers, and on pages
 * that did not come over https or from localhost.
 */
export function browserStore(): FileStore | undefined {
  const { caches } = globalThis as { caches?: BrowserCaches };
  if (!caches) {
    return undefined;
  }
  const open = (): ReturnType<BrowserCaches["open"]> => caches.open("gradkit");
  return {
    describe: (path) => `browser cache "gradkit"/${path}`,
    read: async (path, bytes) => {
      const response = await (await open()).match(key(path));
      if (!response) {
        return undefined;
      }
      const content = await response.arrayBuffer();
      if (content.byteLength !== bytes) {
        throw new DataFormatError(path, `${bytes} bytes`, `${content.byteLength} bytes`);
      }
      return new Uint8Array(content);
    },
    write: async (path, bytes) => (await open()).put(key(path), new Response(bytes)),
    remove: async (path) => {
      await (await open()).delete(key(path));
    },
  };
}

/** Cache storage wants an address; this one belongs to nobody (RFC 2606). */
function key(path: string): string {
  return `https://gradkit.invalid/${path}`;
}
