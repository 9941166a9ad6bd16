import { expect, test } from "vitest";
import { parseShape } from "./parse-shape.ts";

const parse = parseShape("--input");

test.each([
  ["784", [784]],
  ["28x28x1", [28, 28, 1]],
])("%s", (text, shape) => {
  expect(parse(text)).toEqual(shape);
});

test.each(["", "x", "28x", "0x3", "-3", "2.5", "28*28", "28 x 28"])("refuses %o", (text) => {
  expect(() => parse(text)).toThrow(
    `--input is "${text}", but must be lengths with an x between, such as 28x28x1`,
  );
});
