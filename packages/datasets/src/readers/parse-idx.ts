import { DataFormatError } from "../errors/data-format-error.ts";
import { idxHeader } from "./idx-header.ts";

/** An array of unsigned bytes as an IDX file holds it; `data` is a view of the file's bytes, not a copy. */
export interface IdxArray {
  /** Lengths of the axes, the slowest first: `[60000, 28, 28]`. */
  readonly shape: readonly number[];
  /** The elements in row-major order. */
  readonly data: Uint8Array;
}

const UNSIGNED_BYTE = 0x08;

/**
 * Reads the content of an IDX file of unsigned bytes, the format of MNIST and its relatives, without copying
 * it. The header is checked against the true length before anything is done with it, so a header that lies
 * costs nothing. {@link readIdx} reads the other types of elements too.
 *
 * Layout: two zero bytes, the type code (8: unsigned byte), the number of axes, one 32-bit big-endian length
 * per axis, then the elements.
 *
 * @param bytes - the whole file, unpacked
 * @param file - its name, for error messages
 * @throws DataFormatError when the header is not IDX, the type is not unsigned byte, there is no axis, or the
 * file is longer or shorter than its header says
 *
 * @example
 * import { parseIdx } from "@gradkit/datasets";
 * const bytes = Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 7, 8, 9);
 * console.log(parseIdx(bytes, "three-labels")); // { shape: [ 3 ], data: Uint8Array(3) [ 7, 8, 9 ] }
 *
 * @see https://web.archive.org/web/2022/http://yann.lecun.com/exdb/mnist/ (the format, at the end of the page)
 */
export function parseIdx(bytes: Uint8Array, file: string): IdxArray {
  const { type, shape, magic, start } = idxHeader(bytes, file);
  if (type !== UNSIGNED_BYTE) {
    throw new DataFormatError(
      file,
      "IDX elements of type 08 (unsigned byte)",
      `the magic number ${magic}`,
      "readIdx reads all types.",
    );
  }
  return { shape, data: bytes.subarray(start) };
}
