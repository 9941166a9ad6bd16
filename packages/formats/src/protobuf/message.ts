import { BinaryReader, BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import { wireTypeOf, type Codec } from "./codec.ts";
import type { Field } from "./fields.ts";

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- fields of all types stand side by side in a message */
type AnyField = Field<any>;

/** The fields of a message by name, in the order of their numbers. */
export type Fields = Readonly<Record<string, AnyField>>;

/** The plain object for a message: lists for repeated fields, which are never missing once read. */
export type MessageOf<F extends Fields> = {
  readonly [K in keyof F]?: F[K] extends Field<infer T, infer Many>
    ? (Many extends true ? readonly T[] : T) | undefined
    : never;
};

/** A kind of message: a codec, so that messages nest, with fields. */
export interface Message<F extends Fields> extends Codec<MessageOf<F>> {
  readonly fields: F;
}

/**
 * Describes a kind of message by its fields, the way a .proto file does. Whole messages are written by {@link encode} and
 * read by {@link decode}. Fields that are not described are skipped when reading.
 */
/* @__NO_SIDE_EFFECTS__ */
export function message<const F extends Fields>(fields: F): Message<F> {
  const byNumber = new Map(Object.entries(fields).map(([name, field]) => [field.number, { name, field }]));
  return {
    fields,
    form: "length and bytes",
    isDefault: () => false,
    write(writer, value) {
      writer.fork();
      writeFields(writer, fields, value);
      writer.join();
    },
    read: (reader) => readFields(new BinaryReader(reader.bytes()), byNumber) as MessageOf<F>,
  };
}

/** The bytes of a message. */
export function encode<F extends Fields>({ fields }: Message<F>, value: MessageOf<F>): Uint8Array {
  const writer = new BinaryWriter();
  writeFields(writer, fields, value);
  return writer.finish();
}

/**
 * The message in all of `bytes`.
 *
 * @throws Error when a length points beyond the end, a number is damaged, or a field has another type than described.
 */
export function decode<F extends Fields>({ fields }: Message<F>, bytes: Uint8Array): MessageOf<F> {
  const byNumber = new Map(Object.entries(fields).map(([name, field]) => [field.number, { name, field }]));
  return readFields(new BinaryReader(bytes), byNumber) as MessageOf<F>;
}

function writeFields(writer: BinaryWriter, fields: Fields, value: Readonly<Record<string, unknown>>): void {
  for (const [name, field] of Object.entries(fields)) {
    const given = value[name];
    if (given === undefined) {
      continue;
    }
    const { number, codec, written } = field;
    const values: readonly unknown[] = field.many && Array.isArray(given) ? given : [given];
    if (written === "packed") {
      if (values.length > 0) {
        writer.tag(number, WireType.LengthDelimited).fork();
        values.forEach((item) => codec.write(writer, item));
        writer.join();
      }
    } else if (written !== "nonzero" || !codec.isDefault(given)) {
      for (const item of values) {
        writer.tag(number, wireTypeOf(codec.form));
        codec.write(writer, item);
      }
    }
  }
}

type Named = { readonly name: string; readonly field: AnyField };

function readFields(reader: BinaryReader, byNumber: ReadonlyMap<number, Named>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const known = byNumber.get(number);
    if (known === undefined) {
      reader.skip(wireType, number);
      continue;
    }
    const { name, field } = known;
    const values = readValues(reader, field, wireType, name);
    if (field.many) {
      const list = (found[name] ??= []) as unknown[];
      values.forEach((item) => list.push(item));
    } else {
      found[name] = values[values.length - 1];
    }
  }
  return found;
}

/** One value, or the values of a list behind one tag; readers must take lists of numbers in both forms. */
function readValues(reader: BinaryReader, field: AnyField, wireType: WireType, name: string): unknown[] {
  const { codec } = field;
  const expected = wireTypeOf(codec.form);
  if (wireType === expected) {
    return [codec.read(reader)];
  }
  if (wireType !== WireType.LengthDelimited || !field.many) {
    throw new RangeError(`field ${name} has wire type ${wireType}, not ${expected}`);
  }
  const inner = new BinaryReader(reader.bytes());
  const values: unknown[] = [];
  while (inner.pos < inner.len) {
    values.push(codec.read(inner));
  }
  return values;
}
