import { bytesPerElement, type DType, type TypedArrays } from "./dtype.ts";

const over: {
  readonly [D in DType]: (buffer: ArrayBufferLike, offset: number, length: number) => TypedArrays[D];
} = {
  float32: (buffer, offset, length) => new Float32Array(buffer, offset, length),
  float64: (buffer, offset, length) => new Float64Array(buffer, offset, length),
  int32: (buffer, offset, length) => new Int32Array(buffer, offset, length),
  uint8: (buffer, offset, length) => new Uint8Array(buffer, offset, length),
  bool: (buffer, offset, length) => new Uint8Array(buffer, offset, length),
};

/** A typed array of `dtype` over `byteLength` bytes of `buffer` from `byteOffset` on, without copying. */
export function typedArrayOver<D extends DType>(
  buffer: ArrayBufferLike,
  dtype: D,
  byteOffset: number,
  byteLength: number,
): TypedArrays[D] {
  return over[dtype](buffer, byteOffset, Math.floor(byteLength / bytesPerElement(dtype)));
}
