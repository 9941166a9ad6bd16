import { expect, test } from "vitest";
import { integerRange } from "./integer-bounds.ts";

test("one bound is the upper one", () => {
  expect(integerRange(5, undefined, false)).toEqual({ low: 0, max: 4 });
  expect(integerRange(5, undefined, true)).toEqual({ low: 0, max: 5 });
  expect(integerRange(-5, 5, false)).toEqual({ low: -5, max: 9 });
});

test("refuses what float64 cannot count", () => {
  expect(() => integerRange(0, 2 ** 53, false)).toThrow(/high is 9007199254740992/);
  expect(() => integerRange(0.5, 3, false)).toThrow(/low is 0.5/);
  expect(() => integerRange(-(2 ** 52) - 1, 2 ** 52, true)).toThrow(/more than 2\^53 integers/);
  expect(integerRange(-(2 ** 52), 2 ** 52 - 1, true).max).toBe(2 ** 53 - 1);
});

test("refuses empty ranges", () => {
  expect(() => integerRange(0, undefined, false)).toThrow(/high must be above low/);
  expect(() => integerRange(3, 2, true)).toThrow(/high must be at least low/);
});

test("refuses what an Int32Array cannot hold", () => {
  expect(integerRange(-(2 ** 31), 2 ** 31, false, "int32").low).toBe(-(2 ** 31));
  expect(() => integerRange(0, 2 ** 31, true, "int32")).toThrow(/do not fit "int32"/);
});
