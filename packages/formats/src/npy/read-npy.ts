import type { StoredArray } from "../arrays/stored-array.ts";
import { storedBytes } from "../arrays/stored-dtype.ts";
import { storedSize } from "../arrays/stored-size.ts";
import { FormatError } from "../format-error.ts";
import { parseDescr } from "./descr.ts";
import { parseNpyHeader } from "./parse-header.ts";
import { reorder } from "./row-major.ts";
import { swapBytes } from "./swap-bytes.ts";

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

/** NumPy refuses longer headers unless told to trust the file. */
const LARGEST_HEADER = 10_000;

/**
 * Reads an array that NumPy saved with `np.save`.
 *
 * Versions 1 to 3, either order of bytes, C and Fortran order; bool, integers of 1 to 8 bytes, floats of 2, 4 and 8. What
 * comes back is always little-endian and row-major, and a view of the file where the file is so too. `toTensor` makes a
 * tensor of it; integers of 64 bits become float64 there, or BigInt with `elementsOf`.
 *
 * @param bytes - the whole file
 * @throws FormatError when the header is damaged or lies about the length, or for types that are no plain numbers.
 * @example
 * import { readNpy, toTensor, writeNpy } from "@gradkit/formats";
 * import { tensor } from "@gradkit/tensor";
 * const file = writeNpy(tensor([[1, 2, 3]]));
 * console.log(toTensor(readNpy(file)).toArray()); // [ [ 1, 2, 3 ] ]
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpy(bytes: Uint8Array): StoredArray {
  const { text, data } = splitNpy(bytes);
  const { descr, fortranOrder, shape } = parseNpyHeader(text);
  const { dtype, bigEndian } = parseDescr(descr);
  const size = storedSize(dtype, shape);
  if (size !== data.length) {
    throw new FormatError(
      "npy",
      "data",
      `shape (${shape.join(", ")}) of '${descr}' takes ${size ?? "more than any number of"} bytes, but ${data.length} follow the header.`,
    );
  }
  const width = storedBytes[dtype];
  const little = bigEndian && width > 1 ? swapBytes(data, width) : data;
  return { dtype, shape, bytes: fortranOrder ? reorder(little, shape, width, "row-major") : little };
}

function splitNpy(bytes: Uint8Array): { readonly text: string; readonly data: Uint8Array } {
  if (!MAGIC.every((byte, i) => bytes[i] === byte)) {
    throw new FormatError("npy", "magic", "the file does not begin with \\x93NUMPY.");
  }
  const version = bytes[6] ?? 0;
  if (version < 1 || version > 3 || bytes[7] !== 0) {
    throw new FormatError(
      "npy",
      "version",
      `${version}.${bytes[7] ?? 0} is unknown; known are 1.0, 2.0 and 3.0.`,
    );
  }
  const start = version === 1 ? 10 : 12;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < start) {
    throw new FormatError("npy", "header", `the file ends after ${bytes.length} bytes, before the header.`);
  }
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > Math.min(LARGEST_HEADER, bytes.length - start)) {
    throw new FormatError(
      "npy",
      "header",
      `is ${length} bytes long, but ${bytes.length - start} follow and at most ${LARGEST_HEADER} are read.`,
    );
  }
  const end = start + length;
  return { text: decode(bytes.slice(start, end), version), data: bytes.subarray(end) };
}

function decode(header: Uint8Array, version: number): string {
  try {
    return new TextDecoder(version === 3 ? "utf-8" : "latin1", { fatal: true }).decode(header);
  } catch {
    throw new FormatError("npy", "header", "is not valid UTF-8.");
  }
}
