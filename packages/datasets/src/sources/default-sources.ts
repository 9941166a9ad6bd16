import type { LoadOptions } from "../load-options.ts";
import { browserStore } from "./browser-store.ts";
import { cacheDirectory } from "./cache-directory.ts";
import { cachedSource } from "./cached-source.ts";
import { dataDirectory } from "./data-directory.ts";
import { diskStore } from "./disk-store.ts";
import type { FileSource } from "./file-source.ts";
import type { FileStore } from "./file-store.ts";
import { folderSource } from "./folder-source.ts";
import { mirrorSource } from "./mirror-source.ts";
import { hasNodeModules } from "./node-module.ts";
import { proxyFetch } from "./proxy-fetch.ts";

/** Where files are looked for, in this order, and what to tell the user when none has them. */
export interface Sources {
  readonly sources: readonly FileSource[];
  /** What to do, given the path a file has in a folder of data. */
  readonly advice: (path: string) => string;
}

/**
 * The folder the user named, then the cache, which is filled from the mirrors.
 *
 * @param mirrors - the published ones; the options may name others
 * @throws DataSourceError when the user named a folder that does not exist
 */
export async function defaultSources(mirrors: readonly string[], options: LoadOptions): Promise<Sources> {
  const directory = await dataDirectory(options.directory);
  const named = directory ? [folderSource(await diskStore(directory.path), directory.name)] : [];
  const store = await cacheStore(options);
  const warn = options.onWarning ?? ((): void => undefined);
  const download = options.offline
    ? offlineSource
    : mirrorSource(options.mirrors ?? mirrors, {
        mayRefuseParts: !hasNodeModules(),
        ownMirrors: options.mirrors !== undefined,
        fetch: proxyFetch(),
        partials: store?.partials,
        signal: options.signal,
        onProgress: options.onProgress,
        connectTimeoutMs: milliseconds("connectTimeoutMs", options.connectTimeoutMs ?? 8000),
        idleTimeoutMs: milliseconds("idleTimeoutMs", options.idleTimeoutMs ?? 20_000),
      });
  return {
    sources: [...named, store ? cachedSource(store, download, warn, options.signal) : download],
    advice: (path) =>
      hasNodeModules() && store
        ? `Set GRADKIT_DATA to a folder that holds ${path}, or put that file at ${store.describe(path)}.`
        : `Connect to the network, or pass the option mirrors with the address of a folder that holds ${path}.`,
  };
}

function milliseconds(name: string, value: number): number {
  // Timers take 31 bits; beyond that they would fire at once.
  if (!(value > 0 && value < 2 ** 31)) {
    throw new RangeError(`The option ${name} is ${value}; it must be above 0 and below 2^31 milliseconds.`);
  }
  return value;
}

/** Where downloads are kept; undefined in browsers without Cache storage. */
export async function cacheStore(
  options: Pick<LoadOptions, "cacheDirectory">,
): Promise<FileStore | undefined> {
  return hasNodeModules() ? diskStore(options.cacheDirectory ?? (await cacheDirectory())) : browserStore();
}

const offlineSource: FileSource = {
  lookup: () =>
    Promise.resolve({ failures: [{ source: "network", reason: "not used, offline was asked for" }] }),
};
