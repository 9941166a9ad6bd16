/**
 * The element types files have. The first five are those of tensors; the others are converted by `toTensor` and
 * `toStored`, or read as they are by `elementsOf`.
 */
export type StoredDType =
  | "bool"
  | "uint8"
  | "int32"
  | "float32"
  | "float64"
  | "int8"
  | "int16"
  | "uint16"
  | "uint32"
  | "int64"
  | "uint64"
  | "float16"
  | "bfloat16"
  | "float8e4m3"
  | "float8e5m2";

/** Bytes per element. */
export const storedBytes: Readonly<Record<StoredDType, 1 | 2 | 4 | 8>> = {
  bool: 1,
  uint8: 1,
  int8: 1,
  float8e4m3: 1,
  float8e5m2: 1,
  int16: 2,
  uint16: 2,
  float16: 2,
  bfloat16: 2,
  int32: 4,
  uint32: 4,
  float32: 4,
  int64: 8,
  uint64: 8,
  float64: 8,
};
