import { FormatError } from "../format-error.ts";
import type { StoredDType } from "../arrays/stored-dtype.ts";

/** The element type of an npy file and the order of its bytes. */
export interface NpyType {
  readonly dtype: StoredDType;
  readonly bigEndian: boolean;
}

const types: readonly (readonly [code: string, dtype: StoredDType])[] = [
  ["b1", "bool"],
  ["u1", "uint8"],
  ["i1", "int8"],
  ["i2", "int16"],
  ["u2", "uint16"],
  ["f2", "float16"],
  ["i4", "int32"],
  ["u4", "uint32"],
  ["f4", "float32"],
  ["i8", "int64"],
  ["u8", "uint64"],
  ["f8", "float64"],
];

const refused: Readonly<Record<string, string>> = {
  O: "Python objects, which only Python can unpack",
  S: "strings of bytes",
  U: "strings",
  V: "raw bytes or a structured type",
  M: "dates",
  m: "differences of dates",
  c: "complex numbers",
  f: "floats of an unusual width",
};

/** What NumPy's short name of a type stands for, such as `<f4`. */
export function parseDescr(descr: string): NpyType {
  const order = descr.slice(0, 1);
  const dtype = types.find(([code]) => code === descr.slice(1))?.[1];
  if (dtype === undefined || !"<>|=".includes(order)) {
    const what = refused[descr.slice(1, 2)] ?? "an unknown type";
    throw new FormatError(
      "npy",
      "descr",
      `'${descr}' is ${what}; bool, integers and floats of 2, 4 and 8 bytes can be read.`,
    );
  }
  return { dtype, bigEndian: order === ">" };
}

/** NumPy's short name for a type, as it stands in files; undefined for types NumPy does not have. */
export function descrOf(dtype: StoredDType): string | undefined {
  const code = types.find(([, name]) => name === dtype)?.[0];
  return code === undefined ? undefined : `${code.endsWith("1") ? "|" : "<"}${code}`;
}
