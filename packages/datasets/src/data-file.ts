/** How to know bytes when they arrive. */
export interface Fingerprint {
  /** Length in bytes. */
  readonly bytes: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
}

/** One published gzip file: what it is called, and how to know it and its content. */
export interface DataFile {
  /** Its name as the publisher distributes it: `train-images-idx3-ubyte.gz`. */
  readonly name: string;
  /** The compressed file. */
  readonly packed: Fingerprint;
  /** What is inside, stored under the same name without `.gz`. */
  readonly unpacked: Fingerprint;
}
