import { expect, test } from "vitest";
import { parseWidths } from "./parse-widths.ts";

const parse = parseWidths("--hidden");

test.each([
  ["300", [300]],
  ["300,100", [300, 100]],
  ["300, 100", [300, 100]],
  ["none", []],
])("%s", (text, widths) => {
  expect(parse(text)).toEqual(widths);
});

test.each(["", ",", "300,", "0", "-3", "2.5", "100001", "many"])("refuses %o", (text) => {
  expect(() => parse(text)).toThrow(`--hidden is "${text}", but must be whole numbers from 1 to 100,000`);
});
