import { DataFormatError } from "../errors/data-format-error.ts";

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
 * costs nothing.
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
  const axes = readAxes(bytes, file);
  const headerLength = 4 + 4 * axes;
  if (bytes.length < headerLength) {
    throw new DataFormatError(
      file,
      `an IDX header of ${headerLength} bytes for ${axes} axes`,
      `${bytes.length} bytes`,
    );
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
  const shape = Array.from({ length: axes }, (_, axis) => header.getUint32(4 + 4 * axis));
  // Up to 255 factors below 2^32 may overflow to Infinity, which differs from any length, or to NaN with a 0.
  const elements = shape.includes(0) ? 0 : shape.reduce((product, length) => product * length, 1);
  const expected = headerLength + elements;
  if (bytes.length !== expected) {
    throw new DataFormatError(
      file,
      `${expected} bytes for the shape [${shape.join(", ")}] in its header`,
      `${bytes.length} bytes`,
    );
  }
  return { shape, data: bytes.subarray(headerLength) };
}

/** Checks the magic number, and gives the number of axes it ends with. */
function readAxes(bytes: Uint8Array, file: string): number {
  const [first, second, type, axes] = bytes;
  if (axes === undefined) {
    throw new DataFormatError(file, "an IDX magic number of 4 bytes", `${bytes.length} bytes`);
  }
  if (first !== 0 || second !== 0) {
    throw new DataFormatError(file, "an IDX file, which begins with 00 00", `the bytes ${hex(bytes)}`);
  }
  if (type !== UNSIGNED_BYTE) {
    throw new DataFormatError(
      file,
      "IDX elements of type 08 (unsigned byte)",
      `the magic number ${hex(bytes)}`,
    );
  }
  if (axes === 0) {
    throw new DataFormatError(file, "an IDX array with at least one axis", `the magic number ${hex(bytes)}`);
  }
  return axes;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
