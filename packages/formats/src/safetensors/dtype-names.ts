import type { StoredDType } from "../arrays/stored-dtype.ts";

/** The names of the element types in safetensors, from the type aligned least to the one aligned most, as they are sorted in files. */
export const safetensorsNames: readonly (readonly [name: string, dtype: StoredDType])[] = [
  ["BOOL", "bool"],
  ["U8", "uint8"],
  ["I8", "int8"],
  ["F8_E5M2", "float8e5m2"],
  ["F8_E4M3", "float8e4m3"],
  ["I16", "int16"],
  ["U16", "uint16"],
  ["F16", "float16"],
  ["BF16", "bfloat16"],
  ["I32", "int32"],
  ["U32", "uint32"],
  ["F32", "float32"],
  ["F64", "float64"],
  ["I64", "int64"],
  ["U64", "uint64"],
];
