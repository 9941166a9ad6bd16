import { expect, test } from "vitest";
import { countUpTo, fraction, parseNumber, positive, wholeNumber } from "./parse-number.ts";

test.each([
  [wholeNumber(0, 42), "0", 0],
  [wholeNumber(1, 5), "1e3", 1000],
  [countUpTo(9), "9", 9],
  [positive, "1e-3", 0.001],
  [positive, ".5", 0.5],
  [fraction, "0", 0],
  [fraction, "0.999", 0.999],
])("%o takes %s", (range, text, value) => {
  expect(parseNumber("--x", range)(text)).toBe(value);
});

test.each([
  [wholeNumber(1, 5), ["0", "-1", "2.5", "1e400", "9007199254740993", "", " 1", "0x10", "1,5", "five"]],
  [countUpTo(9), ["0", "10"]],
  [positive, ["0", "-1", "Infinity", "NaN", "1e"]],
  [fraction, ["1", "-0.1", "10%"]],
])("%o refuses %o", (range, texts) => {
  for (const text of texts) {
    expect(() => parseNumber("--x", range)(text)).toThrow(`--x is "${text}", but must be ${range.words}`);
  }
});
