import { expect, test } from "vitest";
import { checkCount, checkScale, checkSize, checkSpan } from "./check.ts";

test("passes what is right", () => {
  expect(checkSize(0)).toBe(0);
  expect(checkCount(7)).toBe(7);
  expect(() => checkScale(0)).not.toThrow();
  expect(() => checkSpan(1, -1)).not.toThrow();
});

test("refuses what is wrong", () => {
  expect(() => checkSize(1.5)).toThrow(/size is 1.5, .* shape the result/);
  expect(() => checkCount(2 ** 31)).toThrow(/from 0 to 2147483647/);
  expect(() => checkScale(NaN)).toThrow(/scale is NaN/);
  expect(() => checkSpan(-1e308, 1e308)).toThrow(/less than 1.8e308 apart/);
});
