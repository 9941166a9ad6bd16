import fc from "fast-check";
import { expect, test } from "vitest";
import { idx } from "../../test-support/tiny-set.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { parseIdx } from "./parse-idx.ts";

test("gives shape and elements", () => {
  const parsed = parseIdx(idx([2, 1, 3], [1, 2, 3, 4, 5, 255]), "images");
  expect(parsed.shape).toEqual([2, 1, 3]);
  expect([...parsed.data]).toEqual([1, 2, 3, 4, 5, 255]);
});

test("gives a view of the file, not a copy, wherever the file lies in its buffer", () => {
  const buffer = new Uint8Array(20);
  const file = idx([3], [7, 8, 9]);
  buffer.set(file, 5);
  const parsed = parseIdx(buffer.subarray(5, 5 + file.length), "labels");
  expect([...parsed.data]).toEqual([7, 8, 9]);
  expect(parsed.data.buffer).toBe(buffer.buffer);
});

test("reads an array without elements", () => {
  expect(parseIdx(idx([0, 28, 28], []), "none").shape).toEqual([0, 28, 28]);
});

test.each([
  ["nothing", [], "a.idx: expected an IDX magic number of 4 bytes, found 0 bytes."],
  [
    "gzip",
    [0x1f, 0x8b, 8, 0],
    "a.idx: expected an IDX file, which begins with 00 00, found the bytes 1f 8b 08 00.",
  ],
  [
    "floats",
    [0, 0, 0x0d, 1, 0, 0, 0, 0],
    "a.idx: expected IDX elements of type 08 (unsigned byte), found the magic number 00 00 0d 01.",
  ],
  [
    "no axis",
    [0, 0, 8, 0],
    "a.idx: expected an IDX array with at least one axis, found the magic number 00 00 08 00.",
  ],
  [
    "half a header",
    [0, 0, 8, 3, 0, 0],
    "a.idx: expected an IDX header of 16 bytes for 3 axes, found 6 bytes.",
  ],
  [
    "too short",
    [0, 0, 8, 1, 0, 0, 0, 2, 5],
    "a.idx: expected 10 bytes for the shape [2] in its header, found 9 bytes.",
  ],
  [
    "too long",
    [0, 0, 8, 1, 0, 0, 0, 0, 5],
    "a.idx: expected 8 bytes for the shape [0] in its header, found 9 bytes.",
  ],
])("refuses %s", (_, bytes, message) => {
  expect(() => parseIdx(Uint8Array.from(bytes), "a.idx")).toThrow(message);
});

test("a header that claims more than fits into any memory costs nothing", () => {
  const lie = new Uint8Array(4 + 4 * 255).fill(255);
  lie.set([0, 0, 8, 255]);
  expect(() => parseIdx(lie, "lie.idx")).toThrow(/lie\.idx: expected Infinity bytes/);
  lie.fill(0, -4);
  expect(parseIdx(lie, "lie.idx").data).toHaveLength(0);
});

test("whatever the bytes: the shape accounts for every one of them, or the error names the file", () => {
  const nearlyIdx = fc
    .tuple(fc.array(fc.nat({ max: 4 }), { maxLength: 4 }), fc.uint8Array({ maxLength: 40 }))
    .map(([shape, data]) => idx(shape, data));
  fc.assert(
    fc.property(fc.oneof(nearlyIdx, fc.uint8Array({ maxLength: 40 })), (bytes) => {
      try {
        const { shape, data } = parseIdx(bytes, "some.idx");
        expect(data.length).toBe(shape.reduce((product, length) => product * length, 1));
        expect(data.length + 4 + 4 * shape.length).toBe(bytes.length);
      } catch (error) {
        expect(error).toBeInstanceOf(DataFormatError);
        expect(error).toHaveProperty("file", "some.idx");
      }
    }),
  );
});
