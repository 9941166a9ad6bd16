import { idxHeader } from "./idx-header.ts";

/** The elements of an IDX file in the numbers they stand for. */
export type IdxElements = Float32Array | Float64Array | Int16Array | Int32Array | Int8Array | Uint8Array;

/** An array of any type as an IDX file holds it. */
export interface IdxNumbers {
  /** Lengths of the axes, the slowest first: `[60000, 28, 28]`. */
  readonly shape: readonly number[];
  /** The elements in row-major order; bytes are a view of the file's, all others a copy. */
  readonly data: IdxElements;
}

/**
 * Reads an IDX file of any type: unsigned bytes (08), signed bytes (09), and, the highest byte first, integers of 16
 * (0b) and 32 bits (0c), floats of 32 (0d) and 64 bits (0e). {@link datasetFromArrays} makes a set of what comes out. The
 * header is compared with the true length before memory is taken.
 *
 * @param bytes - the whole file, unpacked
 * @param file - its name, for error messages
 * @throws DataFormatError when the header is not IDX, the type is unknown, there is no axis, or the file is longer or
 * shorter than its header says
 * @example
 * import { readIdx } from "@gradkit/datasets";
 * const bytes = Uint8Array.of(0, 0, 0x0b, 1, 0, 0, 0, 2, 0, 7, 0xff, 0xff);
 * console.log(readIdx(bytes, "two-numbers")); // { shape: [ 2 ], data: Int16Array(2) [ 7, -1 ] }
 *
 * @see https://web.archive.org/web/2022/http://yann.lecun.com/exdb/mnist/ (the format, at the end of the page)
 */
export function readIdx(bytes: Uint8Array, file: string): IdxNumbers {
  const { type, shape, start } = idxHeader(bytes, file);
  return { shape, data: elements(type, bytes.subarray(start)) };
}

function elements(type: number, bytes: Uint8Array): IdxElements {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  switch (type) {
    case 0x08:
      return bytes;
    case 0x09:
      return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    case 0x0b:
      return fill(new Int16Array(bytes.length / 2), (at) => view.getInt16(2 * at));
    case 0x0c:
      return fill(new Int32Array(bytes.length / 4), (at) => view.getInt32(4 * at));
    case 0x0d:
      return fill(new Float32Array(bytes.length / 4), (at) => view.getFloat32(4 * at));
    default:
      return fill(new Float64Array(bytes.length / 8), (at) => view.getFloat64(8 * at));
  }
}

function fill<Numbers extends IdxElements>(numbers: Numbers, read: (at: number) => number): Numbers {
  for (let at = 0; at < numbers.length; at++) {
    numbers[at] = read(at);
  }
  return numbers;
}
