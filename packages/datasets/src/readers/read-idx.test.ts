import fc from "fast-check";
import { expect, test } from "vitest";
import { DataFormatError } from "../errors/data-format-error.ts";
import { datasetFromArrays, readIdx } from "../index.ts";

/** An IDX file of elements that are given as bytes. */
function idxOf(type: number, shape: readonly number[], elements: readonly number[]): Uint8Array {
  const lengths = shape.flatMap((length) => [
    length >>> 24,
    (length >> 16) & 255,
    (length >> 8) & 255,
    length & 255,
  ]);
  return Uint8Array.from([0, 0, type, shape.length, ...lengths, ...elements]);
}

// The bytes are those of Python's struct.pack with ">".
test.each([
  ["unsigned bytes", 0x08, [0, 255], Uint8Array.of(0, 255)],
  ["signed bytes", 0x09, [0x7f, 0x80], Int8Array.of(127, -128)],
  ["16 bits", 0x0b, [0x01, 0x02, 0xff, 0xfe], Int16Array.of(258, -2)],
  ["32 bits", 0x0c, [0x00, 0x01, 0x00, 0x00, 0x80, 0x00, 0x00, 0x00], Int32Array.of(65_536, -2_147_483_648)],
  ["floats", 0x0d, [0x3f, 0xc0, 0x00, 0x00, 0xbd, 0xcc, 0xcc, 0xcd], Float32Array.of(1.5, -0.1)],
  ["doubles", 0x0e, [0x3f, 0xb9, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a, 0xff, 0xf0, 0, 0, 0, 0, 0, 0], Float64Array.of(0.1, -Infinity)],
])("reads %s, the highest byte first", (_, type, bytes, data) => {
  // At an odd place of a larger buffer, where no typed array of two bytes could begin.
  const padded = Uint8Array.from([9, ...idxOf(type, [2, 1], bytes)]);
  expect(readIdx(padded.subarray(1), "a.idx")).toEqual({ shape: [2, 1], data });
}); // prettier-ignore

test("what comes out makes a set", () => {
  const { data, shape } = readIdx(idxOf(0x0b, [2, 1, 2], [0, 1, 0xff, 0xff, 0, 3, 0, 4]), "x.idx");
  const labels = readIdx(idxOf(0x0c, [2], [0, 0, 0, 1, 0, 0, 0, 0]), "y.idx").data;
  const set = datasetFromArrays(data, labels, { featureShape: shape.slice(1) });
  expect([...set.features, ...set.labels]).toEqual([1, -1, 3, 4, 1, 0]);
  expect([set.featureShape, set.classNames]).toEqual([[1, 2], ["0", "1"]]); // prettier-ignore
});

test.each([
  ["an unknown type", [0, 0, 0x0a, 1, 0, 0, 0, 0], "a.idx: expected IDX elements of type 08, 09, 0b, 0c, 0d or 0e, found the magic number 00 00 0a 01."],
  ["half an element", [0, 0, 0x0e, 1, 0, 0, 0, 1, 1, 2, 3, 4], "a.idx: expected 16 bytes for the shape [1] in its header, found 12 bytes."],
])("refuses %s", (_, bytes, message) => {
  expect(() => readIdx(Uint8Array.from(bytes), "a.idx")).toThrow(message);
}); // prettier-ignore

test("whatever the bytes: the shape accounts for every one of them, or the error names the file", () => {
  const types = fc.constantFrom(0x08, 0x09, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f);
  const shapes = fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(types, shapes, fc.uint8Array({ maxLength: 64 }), (type, shape, elements) => {
      const bytes = idxOf(type, shape, [...elements]);
      try {
        const { data, ...read } = readIdx(bytes, "some.idx");
        expect(read.shape).toEqual(shape);
        expect(data.byteLength).toBe(elements.length);
      } catch (error) {
        expect(error).toBeInstanceOf(DataFormatError);
        expect(error).toHaveProperty("file", "some.idx");
      }
    }),
  );
});
