import { decodeSmallFloat, smallFloats } from "./small-floats.ts";
import type { StoredArray } from "./stored-array.ts";
import { storedBytes } from "./stored-dtype.ts";

/** The typed arrays that elements come in. */
export type StoredElements =
  | Uint8Array
  | Int8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

const views = {
  bool: Uint8Array,
  uint8: Uint8Array,
  int8: Int8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float32: Float32Array,
  float64: Float64Array,
} as const;

/**
 * The elements of a stored array, in row-major order, in the typed array that holds them exactly: integers of 64 bits as
 * BigInt, floats of 16 and 8 bits as float32, booleans as bytes of 0 and 1.
 *
 * Where the bytes lie at a multiple of the element's size it is a view of them, and nothing is copied; otherwise, and for
 * the small floats, a copy.
 *
 * @example
 * import { elementsOf } from "@gradkit/formats";
 * const bytes = new Uint8Array(new BigInt64Array([2n ** 60n, -1n]).buffer);
 * console.log(elementsOf({ dtype: "int64", shape: [2], bytes })); // BigInt64Array(2) [ 1152921504606846976n, -1n ]
 */
export function elementsOf({ dtype, bytes }: StoredArray): StoredElements {
  if (dtype === "float16" || dtype === "bfloat16" || dtype === "float8e4m3" || dtype === "float8e5m2") {
    const type = smallFloats[dtype];
    const bits = storedBytes[dtype] === 1 ? bytes : viewOf(Uint16Array, bytes);
    return Float32Array.from(bits, (pattern) => decodeSmallFloat(type, pattern));
  }
  return viewOf<StoredElements>(views[dtype], bytes);
}

function viewOf<T>(
  View: {
    readonly BYTES_PER_ELEMENT: number;
    new (buffer: ArrayBufferLike, offset?: number, length?: number): T;
  },
  bytes: Uint8Array,
): T {
  const width = View.BYTES_PER_ELEMENT;
  const aligned = bytes.byteOffset % width === 0 ? bytes : bytes.slice();
  return new View(aligned.buffer, aligned.byteOffset, aligned.length / width);
}
