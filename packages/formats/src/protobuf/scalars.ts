import type { Codec } from "./codec.ts";

/** Whole numbers of 64 bits as JavaScript numbers; those beyond 2^53 are the nearest float64. */
export const int64: Codec<number> = {
  form: "varint",
  write: (writer, value) => writer.int64(value),
  read: (reader) => Number(reader.int64()),
  isDefault: (value) => value === 0,
};

/** Whole numbers of 32 bits, and enumerations. */
export const int32: Codec<number> = {
  form: "varint",
  write: (writer, value) => writer.int32(value),
  read: (reader) => reader.int32(),
  isDefault: (value) => value === 0,
};

export const bool: Codec<boolean> = {
  form: "varint",
  write: (writer, value) => writer.bool(value),
  read: (reader) => reader.bool(),
  isDefault: (value) => !value,
};

/** float32; what is too large becomes infinity. */
export const float: Codec<number> = {
  form: "4 bytes",
  write: (writer, value) => writer.float(Math.fround(value)),
  read: (reader) => reader.float(),
  isDefault: (value) => Object.is(value, 0),
};

export const double: Codec<number> = {
  form: "8 bytes",
  write: (writer, value) => writer.double(value),
  read: (reader) => reader.double(),
  isDefault: (value) => Object.is(value, 0),
};

export const string: Codec<string> = {
  form: "length and bytes",
  write: (writer, value) => writer.string(value),
  read: (reader) => reader.string(),
  isDefault: (value) => value === "",
};

/** Bytes; those that are read are views of the message. */
export const bytes: Codec<Uint8Array> = {
  form: "length and bytes",
  write: (writer, value) => writer.bytes(value),
  read: (reader) => reader.bytes(),
  isDefault: (value) => value.length === 0,
};
