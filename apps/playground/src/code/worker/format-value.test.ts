import { tensor } from "@gradkit/tensor";
import { expect, test } from "vitest";
import { formatValue } from "./format-value.ts";

test.each([
  ["text", "text"],
  [1.5, "1.5"],
  [-0, "-0"],
  [undefined, "undefined"],
  [null, "null"],
  [["a", 1, [2]], "[ 'a', 1, [ 2 ] ]"],
  [{ loss: 0.5, "test accuracy": 1 }, "{ loss: 0.5, 'test accuracy': 1 }"],
  [{}, "{}"],
  [[], "[]"],
  [Float32Array.of(1, 2), "Float32Array(2) [ 1, 2 ]"],
  [new Map([["a", 1]]), "Map(1) { 'a' => 1 }"],
  [new Set([1]), "Set(1) { 1 }"],
  [new RangeError("no"), "RangeError: no"],
  [{ a: { b: { c: { d: { e: 1 } } } } }, "{ a: { b: { c: { d: [object] } } } }"],
  [{ f: Math.exp }, "{ f: [function exp] }"],
])("shows %o", (value, expected) => {
  expect(formatValue(value)).toBe(expected);
});

test("a tensor says itself what it is", () => {
  expect(formatValue(tensor([[1, 2]]))).toContain("[[1., 2.]]");
});

test("what contains itself ends", () => {
  const self: Record<string, unknown> = {};
  self["self"] = self;
  expect(formatValue(self)).toBe("{ self: [circular] }");
});

test("long arrays are cut, and long lines broken", () => {
  const text = formatValue(Array.from({ length: 1000 }, (_, i) => i));
  expect(text).toContain("... 900 more");
  expect(Math.max(...text.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(78);
});
