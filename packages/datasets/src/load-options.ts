/** How far a download has come; reported as pieces arrive. */
export interface DownloadProgress {
  /** Folder and name of the file: `mnist/train-images-idx3-ubyte.gz`. */
  readonly file: string;
  readonly receivedBytes: number;
  readonly totalBytes: number;
  /** Address of the file on the mirror it comes from. After a failure the next one goes on where a large file broke off. */
  readonly mirror: string;
}

/** Where to look for a published set, and how to follow or end the search. */
export interface LoadOptions {
  /** Ends the search or the download; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Hears of what was put right on the way: a damaged file in the cache, a cache that cannot be written. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** A folder that holds `mnist/…`, `fashion-mnist/…`; default: the environment variable `GRADKIT_DATA`. */
  readonly directory?: string | undefined;
  /** The folder that keeps downloads; default: `gradkit` in the user's cache folder. */
  readonly cacheDirectory?: string | undefined;
  /** Never use the network; default false. */
  readonly offline?: boolean | undefined;
  /** Addresses of folders to download from instead of the published ones, such as a mirror of your own. */
  readonly mirrors?: readonly string[] | undefined;
  /** How long all mirrors together have to send a first byte, in milliseconds; default 8000. */
  readonly connectTimeoutMs?: number | undefined;
  /** How long a download may stand still before the next mirror is tried, in milliseconds; default 20000. */
  readonly idleTimeoutMs?: number | undefined;
}
