/** One file in a ZIP archive, as the directory at the end of the archive describes it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes once unpacked. */
  readonly size: number;
  /** The bytes in the archive, a view of it. */
  readonly packed: Uint8Array;
}
