import { WireType, type BinaryReader, type BinaryWriter } from "@bufbuild/protobuf/wire";

/** What the bytes of a value look like, which its tag says: a number of its own length, or a length and as many bytes. */
export type Form = "varint" | "4 bytes" | "8 bytes" | "length and bytes";

/** The number of a form in a tag. */
export function wireTypeOf(form: Form): WireType {
  switch (form) {
    case "varint":
      return WireType.Varint;
    case "4 bytes":
      return WireType.Bit32;
    case "8 bytes":
      return WireType.Bit64;
    case "length and bytes":
      return WireType.LengthDelimited;
  }
}

/** How one value of a protobuf field is written and read, without its tag. */
export interface Codec<T> {
  readonly form: Form;
  write(writer: BinaryWriter, value: T): void;
  read(reader: BinaryReader): T;
  /** Whether a value is the one that proto3 leaves out. */
  isDefault(value: T): boolean;
}
