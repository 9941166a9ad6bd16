import type { Bytes } from "../bytes.ts";

/** Downloads that broke off, kept to go on with. */
export interface PartialStore {
  /** What there is of the file; undefined when there is nothing. */
  read(path: string): Promise<Bytes | undefined>;
  /** Adds bytes at the end of what there is. */
  append(path: string, bytes: Bytes): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Files by path, on a disk or in a browser: what a cache needs and no more. */
export interface FileStore {
  /** Where a path lies, for messages. */
  describe(path: string): string;
  /**
   * The file's bytes, or undefined when there is no such file.
   *
   * @param bytes - the length it must have, undefined for any; another length is found out without reading the file
   * @throws DataFormatError when the file has another length
   */
  read(path: string, bytes: number | undefined): Promise<Bytes | undefined>;
  /** Writes the whole file or nothing: whoever reads meanwhile never sees a part of it. */
  write(path: string, bytes: Bytes): Promise<void>;
  /** Removes the file if it is there. */
  remove(path: string): Promise<void>;
  /** Where parts of files are kept; undefined where they are not. */
  readonly partials?: PartialStore | undefined;
  /**
   * Waits until nobody else fetches the file, in this process or another one; gives the function that lets the next
   * one in. A store that cannot lock lets everybody in.
   */
  lock?(path: string, signal: AbortSignal | undefined): Promise<() => Promise<void>>;
}
