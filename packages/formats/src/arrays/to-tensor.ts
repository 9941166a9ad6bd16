import { fromData, type DType, type Tensor, type TypedArray } from "@gradkit/tensor";
import { elementsOf } from "./elements-of.ts";
import type { StoredArray } from "./stored-array.ts";
import type { StoredDType } from "./stored-dtype.ts";

/** The element type of tensors that holds every element of a stored type, or float64 for integers of 64 bits. */
const nearest: Readonly<Record<StoredDType, DType>> = {
  bool: "bool",
  uint8: "uint8",
  int32: "int32",
  float32: "float32",
  float64: "float64",
  int8: "int32",
  int16: "int32",
  uint16: "int32",
  uint32: "float64",
  int64: "float64",
  uint64: "float64",
  float16: "float32",
  bfloat16: "float32",
  float8e4m3: "float32",
  float8e5m2: "float32",
};

/**
 * A tensor with the elements of a stored array, never another value than the file's.
 *
 * bool, uint8, int32, float32 and float64 stay what they are. int8, int16 and uint16 become int32; uint32, int64 and
 * uint64 become float64; floats of 16 and 8 bits become float32.
 *
 * @throws RangeError when an integer of 64 bits is beyond 2^53, where float64 has gaps; read those with `elementsOf`.
 * @example
 * import { toTensor } from "@gradkit/formats";
 * const x = toTensor({ dtype: "float16", shape: [2], bytes: Uint8Array.of(0x00, 0x3c, 0x00, 0xc0) });
 * console.log(x.dtype, x.toArray()); // float32 [ 1, -2 ]
 */
export function toTensor(array: StoredArray): Tensor {
  const elements = elementsOf(array);
  return fromData(plain(elements), array.shape, nearest[array.dtype]);
}

function plain(elements: ReturnType<typeof elementsOf>): TypedArray {
  if (elements instanceof BigInt64Array || elements instanceof BigUint64Array) {
    return Float64Array.from(elements, exactly);
  }
  if (elements instanceof Uint32Array) {
    return Float64Array.from(elements);
  }
  return elements instanceof Int8Array || elements instanceof Int16Array || elements instanceof Uint16Array
    ? Int32Array.from(elements)
    : elements;
}

function exactly(value: bigint, index: number): number {
  const number = Number(value);
  if (BigInt(number) !== value) {
    throw new RangeError(
      `toTensor: element ${index} is ${value.toString()}, which float64 cannot hold exactly. ` +
        `Read such integers with elementsOf(), which gives BigInt.`,
    );
  }
  return number;
}
