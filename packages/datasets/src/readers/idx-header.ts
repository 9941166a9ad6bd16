import { DataFormatError } from "../errors/data-format-error.ts";

/** What the header of an IDX file says of the elements after it. */
export interface IdxHeader {
  /** The type code: `0x08` for unsigned bytes, ... */
  readonly type: number;
  readonly shape: readonly number[];
  /** The first four bytes, for messages. */
  readonly magic: string;
  /** Where the elements begin. */
  readonly start: number;
}

/** Bytes of an element of each type. */
const WIDTHS: ReadonlyMap<number | undefined, number> = new Map([
  [0x08, 1],
  [0x09, 1],
  [0x0b, 2],
  [0x0c, 4],
  [0x0d, 4],
  [0x0e, 8],
]);

/**
 * Reads the header of an IDX file and compares it with the true length of the file, so that a header that lies costs
 * nothing.
 *
 * @throws DataFormatError when the header is not IDX, the type is unknown, there is no axis, or the file is longer or
 * shorter than its header says
 */
export function idxHeader(bytes: Uint8Array, file: string): IdxHeader {
  const { type, width, axes } = readMagic(bytes, file);
  const start = 4 + 4 * axes;
  if (bytes.length < start) {
    throw new DataFormatError(
      file,
      `an IDX header of ${start} bytes for ${axes} axes`,
      `${bytes.length} bytes`,
    );
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, start);
  const shape = Array.from({ length: axes }, (_, axis) => header.getUint32(4 + 4 * axis));
  // Up to 255 factors below 2^32 may overflow to Infinity, which differs from any length, or to NaN with a 0.
  const elements = shape.includes(0) ? 0 : shape.reduce((product, length) => product * length, 1);
  const expected = start + width * elements;
  if (bytes.length !== expected) {
    throw new DataFormatError(
      file,
      `${expected} bytes for the shape [${shape.join(", ")}] in its header`,
      `${bytes.length} bytes`,
    );
  }
  return { type, shape, magic: hex(bytes), start };
}

/** Checks the magic number: two zero bytes, the type of the elements, the number of axes. */
function readMagic(bytes: Uint8Array, file: string): { type: number; width: number; axes: number } {
  const [first, second, type, axes] = bytes;
  if (type === undefined || axes === undefined) {
    throw new DataFormatError(file, "an IDX magic number of 4 bytes", `${bytes.length} bytes`);
  }
  if (first !== 0 || second !== 0) {
    throw new DataFormatError(file, "an IDX file, which begins with 00 00", `the bytes ${hex(bytes)}`);
  }
  const width = WIDTHS.get(type);
  if (width === undefined) {
    throw new DataFormatError(
      file,
      "IDX elements of type 08, 09, 0b, 0c, 0d or 0e",
      `the magic number ${hex(bytes)}`,
    );
  }
  if (axes === 0) {
    throw new DataFormatError(file, "an IDX array with at least one axis", `the magic number ${hex(bytes)}`);
  }
  return { type, width, axes };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join(" ");
}
