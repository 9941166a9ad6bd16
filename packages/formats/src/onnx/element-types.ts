import type { StoredDType } from "../arrays/stored-dtype.ts";

/** ONNX's numbers for the element types of files. */
export const onnxTypes: Readonly<Record<StoredDType, number>> = {
  float32: 1,
  uint8: 2,
  int8: 3,
  uint16: 4,
  int16: 5,
  int32: 6,
  int64: 7,
  bool: 9,
  float16: 10,
  float64: 11,
  uint32: 12,
  uint64: 13,
  bfloat16: 16,
  float8e4m3: 17,
  float8e5m2: 19,
};
