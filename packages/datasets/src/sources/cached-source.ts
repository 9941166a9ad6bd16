import type { SourceFailure } from "../errors/dataset-unavailable-error.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { FileRequest, FileSource, FoundFile } from "./file-source.ts";
import type { FileStore } from "./file-store.ts";
import { describeError } from "./describe-error.ts";
import { readVerified } from "./read-verified.ts";
import { storedName } from "./stored-name.ts";

/**
 * Keeps what another source delivers. A damaged file in the cache is discarded and fetched again; a cache that
 * cannot be read or written costs speed, never the data.
 *
 * @param store - where to keep files
 * @param inner - where they come from
 * @param warn - hears of damaged files and of a cache that does not work
 * @param signal - ends the wait for somebody else who fetches the same file
 */
export function cachedSource(
  store: FileStore,
  inner: FileSource,
  warn: (message: string) => void,
  signal?: AbortSignal,
): FileSource {
  return {
    lookup: async (request) => {
      const cached = await readOrDiscard(store, request, warn);
      if (cached) {
        return { found: cached };
      }
      const release = inner.isSlow ? await store.lock?.(storedName(request, "packed"), signal) : undefined;
      try {
        // Whoever held the lock may have fetched it meanwhile.
        const fetched = release && (await readOrDiscard(store, request, warn));
        if (fetched) {
          return { found: fetched };
        }
        const lookup = await inner.lookup(request);
        if ("found" in lookup) {
          await keep(store, request, lookup.found, warn);
          return lookup;
        }
        return { failures: [missing(store, request), ...lookup.failures] };
      } finally {
        await release?.();
      }
    },
  };
}

function missing(store: FileStore, request: FileRequest): SourceFailure {
  return { source: "cache", reason: `${store.describe(storedName(request, "packed"))} does not exist` };
}

async function readOrDiscard(
  store: FileStore,
  request: FileRequest,
  warn: (message: string) => void,
): Promise<FoundFile | undefined> {
  try {
    return await readVerified(store, request);
  } catch (error) {
    if (error instanceof DataFormatError) {
      warn(`${error.message} The damaged file in the cache is discarded.`);
      await Promise.all([
        discard(store, storedName(request, "packed"), warn),
        discard(store, storedName(request, "unpacked"), warn),
      ]);
    } else {
      warn(`The cache cannot be read: ${describeError(error)}.`);
    }
    return undefined;
  }
}

async function discard(store: FileStore, path: string, warn: (message: string) => void): Promise<void> {
  await store.remove(path).catch((error: unknown) => {
    warn(`${store.describe(path)} cannot be removed: ${describeError(error)}.`);
  });
}

async function keep(
  store: FileStore,
  request: FileRequest,
  found: FoundFile,
  warn: (message: string) => void,
): Promise<void> {
  const path = storedName(request, found.form);
  await store.write(path, found.bytes).catch((error: unknown) => {
    warn(
      `${store.describe(path)} cannot be written, so it will be downloaded again: ${describeError(error)}.`,
    );
  });
}
