import type { Codec } from "./codec.ts";

/** A field of a message: its number, its type, and how often it is written. */
export interface Field<T, Many extends boolean = boolean> {
  readonly number: number;
  readonly codec: Codec<T>;
  readonly many: Many;
  /** `"present"`: whenever it is given. `"nonzero"`: unless it is zero or empty, as proto3 has it. `"packed"`: all values behind one tag. */
  readonly written: "present" | "nonzero" | "packed";
}

/** A field that is written whenever it is given: proto2's `optional`, and members of a `oneof`. */
/* @__NO_SIDE_EFFECTS__ */
export function one<T>(number: number, codec: Codec<T>): Field<T, false> {
  return { number, codec, many: false, written: "present" };
}

/** A field of proto3, which is not written when it is zero or empty. */
/* @__NO_SIDE_EFFECTS__ */
export function nonzero<T>(number: number, codec: Codec<T>): Field<T, false> {
  return { number, codec, many: false, written: "nonzero" };
}

/** A list, one tag before each value. */
/* @__NO_SIDE_EFFECTS__ */
export function many<T>(number: number, codec: Codec<T>): Field<T, true> {
  return { number, codec, many: true, written: "present" };
}

/** A list of numbers behind one tag. */
/* @__NO_SIDE_EFFECTS__ */
export function packed<T>(number: number, codec: Codec<T>): Field<T, true> {
  return { number, codec, many: true, written: "packed" };
}
