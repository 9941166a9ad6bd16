import { storedFrom, type Storable } from "../arrays/storable.ts";
import { storedBytes } from "../arrays/stored-dtype.ts";
import { descrOf } from "./descr.ts";
import { reorder } from "./row-major.ts";

/** How an npy file is laid out. */
export interface WriteNpyOptions {
  /** `"C"`: the last axis runs fastest; `"F"`: the first. Default `"C"`. */
  readonly order?: "C" | "F";
}

/** NumPy leaves room for so many digits, so that the header can be changed in place when the array grows. */
const ROOM_FOR_DIGITS = 21;

/**
 * Writes an array as `np.save` does, byte for byte, for `np.load` to read.
 *
 * @param array - a tensor, written in its own element type, or an array that is ready (see `toStored`)
 * @throws RangeError for types that NumPy does not have (bfloat16 and floats of 8 bits), or bytes that do not fit the shape.
 * @example
 * import { readNpy, toStored, writeNpy } from "@gradkit/formats";
 * import { tensor } from "@gradkit/tensor";
 * console.log(readNpy(writeNpy(toStored(tensor([1, 2]), "int64"))).dtype); // int64
 * @see https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function writeNpy(array: Storable, { order = "C" }: WriteNpyOptions = {}): Uint8Array {
  const { dtype, shape, bytes } = storedFrom("writeNpy", "array", array);
  const descr = descrOf(dtype);
  if (descr === undefined) {
    throw new RangeError(
      `writeNpy: NumPy has no type ${dtype}. Convert with toStored(toTensor(x), "float32").`,
    );
  }
  // An array with one axis that counts is the same in both orders, and NumPy then says C.
  const fortran = order === "F" && bytes.length > 0 && shape.filter((length) => length > 1).length > 1;
  const header = headerOf(descr, fortran, shape);
  const file = new Uint8Array(header.length + bytes.length);
  file.set(header);
  file.set(fortran ? reorder(bytes, shape, storedBytes[dtype], "fortran") : bytes, header.length);
  return file;
}

function headerOf(descr: string, fortran: boolean, shape: readonly number[]): Uint8Array {
  const lengths = shape.length === 1 ? `${shape[0]!},` : shape.join(", ");
  const grows = shape[fortran ? shape.length - 1 : 0];
  const room = grows === undefined ? 0 : ROOM_FOR_DIGITS - String(grows).length;
  const text =
    `{'descr': '${descr}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': (${lengths}), }` +
    " ".repeat(room);
  // Padded so that the elements begin at a multiple of 64; the last byte is a line feed. A longer length needs version 2.
  const version = 10 + text.length + 1 + 64 < 65_536 ? 1 : 2;
  const start = version === 1 ? 10 : 12;
  const header = new Uint8Array(Math.ceil((start + text.length + 1) / 64) * 64).fill(0x20);
  header.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(header.buffer);
  if (version === 1) {
    view.setUint16(8, header.length - start, true);
  } else {
    view.setUint32(8, header.length - start, true);
  }
  header.set(new TextEncoder().encode(text), start);
  header[header.length - 1] = 0x0a;
  return header;
}
