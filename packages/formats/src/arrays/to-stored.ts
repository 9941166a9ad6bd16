import type { Tensor, TypedArray } from "@gradkit/tensor";
import { encodeSmallFloat, smallFloats } from "./small-floats.ts";
import type { StoredArray } from "./stored-array.ts";
import type { StoredDType } from "./stored-dtype.ts";

/** The ends of the ranges of the integer types, inclusive. */
const ranges = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32_768, 32_767],
  uint16: [0, 65_535],
  int32: [-2_147_483_648, 2_147_483_647],
  uint32: [0, 4_294_967_295],
  // The last float64 before 2^63 and 2^64.
  int64: [-9_223_372_036_854_775_808, 9_223_372_036_854_774_784],
  uint64: [0, 18_446_744_073_709_549_568],
} as const;

/**
 * The elements of a tensor as a file holds them: in its own element type, or converted to `dtype`.
 *
 * Floats are rounded to the nearest number of the type, the even one of two equally near. Integers are never rounded or
 * wrapped: what the type cannot hold is an error. Booleans are 0 and 1.
 *
 * @throws RangeError when an element is no whole number in the range of an integer type, or not 0 or 1 for `"bool"`.
 * @example
 * import { toStored } from "@gradkit/formats";
 * import { tensor } from "@gradkit/tensor";
 * console.log(toStored(tensor([1, 0.1]), "float16").bytes); // Uint8Array(4) [ 0, 60, 102, 46 ]
 */
export function toStored(tensor: Tensor, dtype: StoredDType = tensor.dtype): StoredArray {
  const data = tensor.data();
  const { buffer, byteOffset, byteLength } = dtype === tensor.dtype ? data : converted(data, dtype);
  return { dtype, shape: tensor.shape, bytes: new Uint8Array(buffer, byteOffset, byteLength) };
}

function converted(data: TypedArray, dtype: StoredDType): ArrayBufferView {
  switch (dtype) {
    case "float32":
      return Float32Array.from(data);
    case "float64":
      return Float64Array.from(data);
    case "float16":
    case "bfloat16":
      return Uint16Array.from(data, (value) => encodeSmallFloat(smallFloats[dtype], value));
    case "float8e4m3":
    case "float8e5m2":
      return Uint8Array.from(data, (value) => encodeSmallFloat(smallFloats[dtype], value));
    case "bool":
      requireWhole(data, "bool", 0, 1);
      return Uint8Array.from(data);
    default: {
      const [least, most] = ranges[dtype];
      requireWhole(data, dtype, least, most);
      return wholeNumbers(data, dtype);
    }
  }
}

function wholeNumbers(data: TypedArray, dtype: keyof typeof ranges): ArrayBufferView {
  switch (dtype) {
    case "int8":
      return Int8Array.from(data);
    case "uint8":
      return Uint8Array.from(data);
    case "int16":
      return Int16Array.from(data);
    case "uint16":
      return Uint16Array.from(data);
    case "int32":
      return Int32Array.from(data);
    case "uint32":
      return Uint32Array.from(data);
    case "int64":
      return BigInt64Array.from(data, (value) => BigInt(value));
    case "uint64":
      return BigUint64Array.from(data, (value) => BigInt(value));
  }
}

function requireWhole(data: TypedArray, dtype: StoredDType, least: number, most: number): void {
  const index = data.findIndex((value) => !Number.isInteger(value) || value < least || value > most);
  if (index >= 0) {
    throw new RangeError(
      `toStored: element ${index} is ${data[index]!}, which ${dtype} cannot hold: it takes whole numbers from ` +
        `${least} to ${most}. Choose a wider type, or round and clip first.`,
    );
  }
}
