import type { Bytes } from "../bytes.ts";

/** Files by path, on a disk or in a browser: what a cache needs and no more. */
export interface FileStore {
  /** Where a path lies, for messages. */
  describe(path: string): string;
  /**
   * The file's bytes, or undefined when there is no such file.
   *
   * @param bytes - the length it must have; another length is found out without reading the file
   * @throws DataFormatError when the file has another length
   */
  read(path: string, bytes: number): Promise<Bytes | undefined>;
  /** Writes the whole file or nothing: whoever reads meanwhile never sees a part of it. */
  write(path: string, bytes: Bytes): Promise<void>;
  /** Removes the file if it is there. */
  remove(path: string): Promise<void>;
}
