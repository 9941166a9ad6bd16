/** How to know bytes when they arrive. */
export interface Fingerprint {
  /** Length in bytes. */
  readonly bytes: number;
  /**
   * SHA-256, lower-case hexadecimal. Missing where no publisher states it: then the length alone is checked, and for
   * gzip files the checksum inside them.
   */
  readonly sha256?: string | undefined;
}

/** One published file: what it is called, and how to know it and its content. */
export interface DataFile {
  /** Its name as the publisher distributes it: `train-images-idx3-ubyte.gz`. */
  readonly name: string;
  /** The file as it is distributed. */
  readonly packed: Fingerprint;
  /** What is inside a gzip file, stored under the same name without `.gz`; of other files the file itself. */
  readonly unpacked: Fingerprint;
  /** `none` for files that are used as they are, such as text and archives; default `gzip`. */
  readonly compression?: "gzip" | "none" | undefined;
  /** Whole addresses of the file, for publishers whose addresses do not end with its name; tried before the mirrors. */
  readonly urls?: readonly string[] | undefined;
}
