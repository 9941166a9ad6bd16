/** The typed array that holds the elements of each data type; booleans are bytes of 0 and 1. */
export type TypedArrays = {
  float32: Float32Array;
  float64: Float64Array;
  int32: Int32Array;
  uint8: Uint8Array;
  bool: Uint8Array;
};

/** An element type a tensor can have. */
export type DType = keyof TypedArrays;

/** A typed array of any element type. */
export type TypedArray = TypedArrays[DType];

const bytes: Readonly<Record<DType, number>> = { float32: 4, float64: 8, int32: 4, uint8: 1, bool: 1 };

/** The size of one element of `dtype` in bytes. */
export function bytesPerElement(dtype: DType): number {
  return bytes[dtype];
}
