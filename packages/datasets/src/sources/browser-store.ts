import { DataFormatError } from "../errors/data-format-error.ts";
import { browserPartials, type BrowserCache } from "./browser-partials.ts";
import type { FileStore } from "./file-store.ts";

/** The part of the browser's `caches` that is used here. */
interface BrowserCaches {
  open(name: string): Promise<BrowserCache>;
}

/** The part of the browser's `navigator.locks` that is used here. */
interface BrowserLocks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal },
    whileHeld: () => Promise<void>,
  ): Promise<void>;
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
  const open = (): Promise<BrowserCache> => caches.open("gradkit");
  return {
    describe: (path) => `browser cache "gradkit"/${path}`,
    read: async (path, bytes) => {
      const response = await (await open()).match(key(path));
      if (!response) {
        return undefined;
      }
      const content = await response.arrayBuffer();
      if (bytes !== undefined && content.byteLength !== bytes) {
        throw new DataFormatError(path, `${bytes} bytes`, `${content.byteLength} bytes`);
      }
      return new Uint8Array(content);
    },
    write: async (path, bytes) => (await open()).put(key(path), new Response(bytes)),
    remove: async (path) => {
      await (await open()).delete(key(path));
    },
    partials: browserPartials(open, key),
    lock: lockInBrowser,
  };
}

/** Lets one tab at a time fetch a file, where the browser has locks. */
async function lockInBrowser(path: string, signal: AbortSignal | undefined): Promise<() => Promise<void>> {
  const { navigator } = globalThis as { navigator?: { readonly locks?: BrowserLocks } };
  const locks = navigator?.locks;
  if (!locks) {
    return () => Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const held = locks.request(`gradkit/${path}`, signal ? { signal } : {}, async () => {
      await new Promise<void>((release) => {
        resolve(() => {
          release();
          return Promise.resolve();
        });
      });
    });
    held.catch(reject);
  });
}

/** Cache storage wants an address; this one belongs to nobody (RFC 2606). */
function key(path: string): string {
  return `https://gradkit.invalid/${path}`;
}
