import { tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { expect, test } from "vitest";
import { elementsOf } from "../arrays/elements-of.ts";
import type { StoredDType } from "../arrays/stored-dtype.ts";
import { storedSize } from "../arrays/stored-size.ts";
import { toStored } from "../arrays/to-stored.ts";
import { toTensor } from "../arrays/to-tensor.ts";
import { FormatError } from "../format-error.ts";
import { damaged } from "../test-support/damaged.ts";
import { fromBase64, goldenArrays, number } from "../test-support/golden.ts";
import { readNpy } from "./read-npy.ts";
import { writeNpy } from "./write-npy.ts";

const golden = goldenArrays();

test.each(golden.npy)("reads NumPy's $dtype $shape, order $order, bytes $byteorder", (row) => {
  const array = readNpy(fromBase64(row.file));
  expect([array.dtype, array.shape]).toEqual([row.dtype, row.shape]);
  expect(Array.from(elementsOf(array), Number)).toEqual(row.values.map((value) => Number(number(value))));
});

test.each(golden.npy.filter(({ byteorder }) => byteorder === "<"))(
  "writes NumPy's bytes for $dtype $shape, order $order",
  ({ file, order }) => {
    const bytes = fromBase64(file);
    expect(Buffer.from(writeNpy(readNpy(bytes), { order })).equals(bytes)).toBe(true);
  },
);

test.each(golden.versions)("reads version $version", ({ file }) => {
  expect(toTensor(readNpy(fromBase64(file))).toArray()).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});

test("integers of 64 bits keep every bit", () => {
  const row = golden.npy.find(({ dtype, shape }) => dtype === "int64" && shape.join() === "7")!;
  expect(elementsOf(readNpy(fromBase64(row.file))).slice(0, 2)).toEqual(
    new BigInt64Array([-(2n ** 63n), 2n ** 63n - 1n]),
  );
});

test.each([
  ["structured", "npy: descr: is a structured type (named fields), which cannot be read."],
  ["object", "npy: descr: '|O' is Python objects, which only Python can unpack"],
  ["text", "npy: descr: '<U1' is strings"],
  ["bytes", "npy: descr: '|S1' is strings of bytes"],
  ["complex", "npy: descr: '<c8' is complex numbers"],
  ["date", "npy: descr: '<M8[s]' is dates"],
])("refuses %s", (name, message) => {
  expect(() => readNpy(fromBase64(golden.refused[name]!))).toThrow(message);
});

/** A file of version 1 with this header and so many bytes after it. */
function file(header: string, data = 8): Uint8Array {
  const bytes = new TextEncoder().encode(header);
  const whole = new Uint8Array(10 + bytes.length + data);
  whole.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, bytes.length & 255, bytes.length >> 8]);
  whole.set(bytes, 10);
  return whole;
}

test("reads dictionaries as Python 2 and others wrote them", () => {
  const header = `{"shape": (2L,),'fortran_order':False , 'descr' : "<f4"}   \n`;
  expect(readNpy(file(header)).shape).toEqual([2]);
});

const good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,)}";

test.each<[string, Uint8Array, string]>([
  ["nothing", new Uint8Array(0), "npy: magic: the file does not begin with \\x93NUMPY."],
  ["an unknown version", file(good).fill(4, 6, 7), "npy: version: 4.0 is unknown"],
  ["a file that ends early", file(good).slice(0, 9), "npy: header: the file ends after 9 bytes"],
  ["a header beyond the file", file(good).slice(0, 30), "npy: header: is 55 bytes long, but 20 follow"],
  ["no dictionary", file("[1, 2]"), "npy: header: is no Python dictionary."],
  ["code", file("{'descr': __import__('os')}"), "npy: header: cannot be read at \"'descr': __import__"],
  ["a key twice", file("{'descr': '<f4', 'descr': '<f4'}"), "npy: header: has 'descr' twice."],
  ["a key too few", file("{'descr': '<f4', 'shape': (2,)}"), "has the keys descr, shape, but must have"],
  ["a key too many", file(good.replace("}", ", 'x': True}")), "has the keys descr, fortran_order, shape, x"],
  ["an order that is no truth value", file(good.replace("False", "'C'")), "fortran_order is 'C'"],
  ["a shape that is none", file(good.replace("(2,)", "(2 3)")), "shape (2 3) is no tuple of whole numbers."],
  ["a negative length", file(good.replace("(2,)", "(-2,)")), "cannot be read at"],
  [
    "a length that differs",
    file(good, 12),
    "npy: data: shape (2) of '<f4' takes 8 bytes, but 12 follow the header.",
  ],
  [
    "a shape that overflows",
    file(good.replace("(2,)", `(${"9".repeat(15)}, 9999)`)),
    "takes more than any number of bytes",
  ],
  [
    "a length without end",
    file(good.replace("(2,)", `(${"9".repeat(400)},)`)),
    "takes more than any number of bytes",
  ],
])("refuses %s", (_, bytes, message) => {
  expect(() => readNpy(bytes)).toThrow(FormatError);
  expect(() => readNpy(bytes)).toThrow(message);
});

test("refuses to write types that NumPy lacks", () => {
  expect(() => writeNpy(toStored(tensor([1]), "bfloat16"))).toThrow("writeNpy: NumPy has no type bfloat16.");
});

test("a shape too long for version 1 is written in version 2", () => {
  const shape = Array.from({ length: 30_000 }, () => 1);
  const array = { dtype: "uint8", shape, bytes: Uint8Array.of(7) } as const;
  expect([...writeNpy(array).subarray(6, 8)]).toEqual([2, 0]);
});

test("whatever the bytes: an array that fits its shape, or an error of the format", () => {
  const files = golden.npy.filter((_, i) => i % 9 === 0).map((row) => fromBase64(row.file));
  fc.assert(
    fc.property(damaged([...files, ...Object.values(golden.refused).map(fromBase64)]), (bytes) => {
      try {
        const { dtype, shape, bytes: data } = readNpy(bytes);
        expect(data.length).toBe(storedSize(dtype, shape));
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 2000 },
  );
});

test("whatever is written is read back, in both orders", () => {
  const dtype = fc.constantFrom<StoredDType>("bool", "float16", "int64", "float32", "uint8");
  fc.assert(
    fc.property(
      dtype,
      fc.array(fc.nat(4), { maxLength: 5 }),
      fc.constantFrom("C", "F"),
      (type, shape, order) => {
        const bytes = new Uint8Array(storedSize(type, shape)!).map((_, i) => (type === "bool" ? i % 2 : i));
        const back = readNpy(writeNpy({ dtype: type, shape, bytes }, { order }));
        expect([back.dtype, back.shape, [...back.bytes]]).toEqual([type, shape, [...bytes]]);
      },
    ),
  );
});
