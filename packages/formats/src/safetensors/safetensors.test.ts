import { tensor, zeros } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { elementsOf } from "../arrays/elements-of.ts";
import type { StoredArray } from "../arrays/stored-array.ts";
import type { StoredDType } from "../arrays/stored-dtype.ts";
import { storedSize } from "../arrays/stored-size.ts";
import { toTensor } from "../arrays/to-tensor.ts";
import { FormatError } from "../format-error.ts";
import { damaged } from "../test-support/damaged.ts";
import { fromBase64, goldenArrays, number } from "../test-support/golden.ts";
import { readSafetensors } from "./read-safetensors.ts";
import { writeSafetensors } from "./write-safetensors.ts";

const golden = goldenArrays().safetensors;

test.each(["package", "byHand"] as const)("reads what Python wrote (%s)", (writer) => {
  const { tensors, metadata } = readSafetensors(fromBase64(golden[writer]));
  expect([...tensors.keys()].sort()).toEqual(Object.keys(golden.arrays).sort());
  for (const [name, { dtype, shape, values }] of Object.entries(golden.arrays)) {
    const array = tensors.get(name)!;
    expect([name, array.dtype, array.shape]).toEqual([name, dtype, shape]);
    expect(Array.from(elementsOf(array), Number)).toEqual(values.map((value) => Number(number(value))));
  }
  expect(Object.fromEntries(metadata)).toEqual(
    writer === "package" ? { step: "12" } : { note: "größe", empty: "" },
  );
});

test("writes the bytes that the reference implementation writes", () => {
  const file = fromBase64(golden.package);
  const { tensors, metadata } = readSafetensors(fromBase64(golden.byHand));
  expect([...metadata.keys()]).toEqual(["note", "empty"]);
  const written = writeSafetensors(Object.fromEntries(tensors), { metadata: { step: "12" } });
  expect(Buffer.from(written).equals(file)).toBe(true);
});

test("gives views of the file, wherever it lies in its buffer", () => {
  const file = writeSafetensors({ a: tensor([1, 2]) });
  const { bytes } = readSafetensors(file).tensors.get("a")!;
  expect(bytes.buffer).toBe(file.buffer);
  expect(bytes.byteOffset % 8).toBe(0);
  const moved = new Uint8Array(file.length + 3);
  moved.set(file, 3);
  const array = readSafetensors(moved.subarray(3)).tensors.get("a")!;
  expect(toTensor(array).toArray()).toEqual([1, 2]);
});

test("names may be anything, and prototypes stay what they are", () => {
  const names = ["__proto__", "constructor", "", "a.b", "größe 😀", '"\\\n', "0", "10", "9"];
  const file = writeSafetensors(Object.fromEntries(names.map((name, i) => [name, tensor([i])])), {
    metadata: Object.fromEntries([["__proto__", "x"]]),
  });
  const { tensors, metadata } = readSafetensors(file);
  expect(new Map([...tensors].map(([name, array]) => [name, toTensor(array).item()]))).toEqual(
    new Map(names.map((name, i) => [name, i])),
  );
  expect(metadata.get("__proto__")).toBe("x");
});

test("an empty file has nothing in it", () => {
  const { tensors, metadata } = readSafetensors(writeSafetensors({}));
  expect([tensors.size, metadata.size]).toEqual([0, 0]);
});

test("refuses to write what does not fit", () => {
  const wrong: StoredArray = { dtype: "float32", shape: [3], bytes: new Uint8Array(8) };
  expect(() => writeSafetensors({ wrong })).toThrow(
    "writeSafetensors: wrong: shape [3] of float32 takes 12 bytes, but 8 are given.",
  );
  expect(() => writeSafetensors({ __metadata__: zeros([1]) })).toThrow('cannot be named "__metadata__"');
});

/** A file with this header and so many bytes after it. */
function file(header: unknown, data = 8): Uint8Array {
  const text = typeof header === "string" ? header : JSON.stringify(header);
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(8 + bytes.length + data);
  new DataView(whole.buffer).setBigUint64(0, BigInt(bytes.length), true);
  whole.set(bytes, 8);
  return whole;
}

const f32 = (begin: unknown, end: unknown, shape: unknown = [2]) => ({
  dtype: "F32",
  shape,
  data_offsets: [begin, end],
});

describe("refuses headers that lie", () => {
  const long = file({});
  new DataView(long.buffer).setBigUint64(0, 100_000_001n, true);
  const endless = file({});
  new DataView(endless.buffer).setBigUint64(0, 2n ** 64n - 1n, true);
  const beyond = file({});
  new DataView(beyond.buffer).setBigUint64(0, 11n, true);
  const notText = file("{}");
  notText.set([0x7b, 0xff], 8);

  test.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(0), "safetensors: header length: needs 8 bytes, but the file has 0."],
    ["a header of 100 MB", long, "header length: 100000001 bytes long, but at most 100000000 are allowed."],
    ["the longest header", endless, "header length: 18446744073709551615 bytes long"],
    ["a header beyond the file", beyond, "header length: 11 bytes long, but only 10 follow."],
    ["invalid UTF-8", notText, "header: is not valid UTF-8."],
    ["no JSON", file("{,}"), "header: is not valid JSON"],
    ["a list", file([]), 'header: begins with byte 91, but must begin with "{".'],
    ["an empty header", file("", 0), "header: begins with byte nothing"],
    ["a byte order mark", file("\ufeff{}"), "header: begins with byte 239"],
    ["a name twice", file('{"a":{},"b":{"a":1},"\\u0061":{}}'), 'header: has the name "a" twice.'],
    ["a field twice", file('{"a":{"dtype":"F32","dtype":"F64"}}'), 'header: has the name "dtype" twice.'],
    ["a number for a tensor", file({ a: 3 }), 'tensor "a": is no object with dtype, shape and data_offsets.'],
    ["null for a tensor", file({ a: null }), 'tensor "a": is no object'],
    ["an unknown dtype", file({ a: { ...f32(0, 8), dtype: "F33" } }), 'tensor "a": dtype "F33" is unknown'],
    ["a missing dtype", file({ a: { shape: [2], data_offsets: [0, 8] } }), "dtype undefined is unknown"],
    [
      "a negative length",
      file({ a: f32(0, 8, [-2]) }),
      'tensor "a": shape [-2] is no list of whole numbers.',
    ],
    ["half a length", file({ a: f32(0, 8, [0.5, 4]) }), "shape [0.5,4] is no list"],
    ["a shape that is no list", file({ a: f32(0, 8, { length: 1, 0: 2 }) }), "is no list of whole numbers"],
    [
      "a huge length",
      file('{"a":{"dtype":"F32","shape":[1e300],"data_offsets":[0,8]}}'),
      "is no list of whole",
    ],
    [
      "a shape that overflows",
      file({ a: f32(0, 8, [2 ** 33, 2 ** 33]) }),
      "takes more than any number of bytes",
    ],
    [
      "a size that differs",
      file({ a: f32(0, 8, [3]) }),
      "shape [3] of F32 takes 12 bytes, but data_offsets [0, 8] hold 8.",
    ],
    [
      "offsets beyond the data",
      file({ a: f32(0, 16, [4]) }),
      "data_offsets [0,16] are no range within the 8 bytes of data.",
    ],
    ["offsets turned round", file({ a: f32(8, 0) }), "data_offsets [8,0] are no range"],
    ["a negative offset", file({ a: f32(-8, 0) }), "data_offsets [-8,0] are no range"],
    [
      "three offsets",
      file({ a: { ...f32(0, 8), data_offsets: [0, 8, 8] } }),
      "data_offsets [0,8,8] are no range",
    ],
    ["an overlap", file({ a: f32(0, 8), b: f32(4, 8, [1]) }), 'tensor "b": overlaps the tensor before it'],
    [
      "the same bytes twice",
      file({ a: f32(0, 8), b: f32(0, 8) }),
      'tensor "b": overlaps the tensor before it',
    ],
    [
      "a hole at the start",
      file({ a: f32(4, 8, [1]) }),
      'tensor "a": leaves a hole before it: it begins at 4',
    ],
    ["a hole in between", file({ a: f32(0, 4, [1]), b: f32(8, 12, [1]) }, 12), 'tensor "b": leaves a hole'],
    [
      "bytes left over",
      file({ a: f32(0, 4, [1]) }),
      "data: 8 bytes follow the header, but its tensors cover 4.",
    ],
    [
      "metadata that is no object",
      file({ __metadata__: ["a"] }, 0),
      "__metadata__: is no object of strings.",
    ],
    ["metadata that is no text", file({ __metadata__: { a: 1 } }, 0), '__metadata__ "a": is no string.'],
  ])("%s", (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(FormatError);
    expect(() => readSafetensors(bytes)).toThrow(message);
  });
});

test("keys in strings and nested brackets do not count as duplicates", () => {
  const tricky = {
    'a"b{': { ...f32(0, 8), extra: [{ a: 1 }, { a: 2 }] },
    __metadata__: { a: '"a": "a": {', b: "}" },
  };
  expect(readSafetensors(file(tricky)).tensors.size).toBe(1);
});

test("metadata may be long", () => {
  const note = '"\\{'.repeat(3_000_000);
  expect(readSafetensors(writeSafetensors({}, { metadata: { note } })).metadata.get("note")).toBe(note);
});

test("deep nesting does not overflow the stack", () => {
  const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  expect(() => readSafetensors(file(deep))).toThrow(FormatError);
});

test("whatever the bytes: views within the file that fit their shapes, or an error of the format", () => {
  const files = [
    fromBase64(golden.package),
    fromBase64(golden.byHand),
    writeSafetensors({ a: zeros([2, 3]) }),
  ];
  fc.assert(
    fc.property(damaged(files), (bytes) => {
      try {
        for (const { dtype, shape, bytes: data } of readSafetensors(bytes).tensors.values()) {
          expect(data.buffer).toBe(bytes.buffer);
          expect(data.length).toBe(storedSize(dtype, shape));
        }
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 2000 },
  );
});

test("whatever is written is read back", () => {
  const dtype = fc.constantFrom<StoredDType>("bool", "float16", "int64", "float32", "float8e4m3", "uint16");
  const array = fc.tuple(dtype, fc.array(fc.nat(4), { maxLength: 4 })).map(([type, shape]): StoredArray => {
    const bytes = new Uint8Array(storedSize(type, shape)!);
    return { dtype: type, shape, bytes: bytes.map((_, i) => i % 2) };
  });
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string().filter((name) => name !== "__metadata__"),
        array,
      ),
      fc.dictionary(fc.string(), fc.string()),
      (arrays, metadata) => {
        const read = readSafetensors(writeSafetensors(arrays, { metadata }));
        expect(Object.fromEntries(read.metadata)).toEqual({ ...metadata });
        for (const [name, { dtype: type, shape, bytes }] of Object.entries(arrays)) {
          const back = read.tensors.get(name)!;
          expect([back.dtype, back.shape, [...back.bytes]]).toEqual([type, shape, [...bytes]]);
        }
        expect(read.tensors.size).toBe(Object.keys(arrays).length);
      },
    ),
  );
});
