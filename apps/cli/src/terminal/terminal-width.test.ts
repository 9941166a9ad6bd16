import { expect, test } from "vitest";
import { terminalWidth } from "./terminal-width.ts";

test.each([
  [true, 40, 40],
  [true, 0, 80],
  [true, undefined, 80],
  [undefined, undefined, Infinity],
])("isTTY %o with %o columns", (isTTY, columns, width) => {
  expect(terminalWidth({ write: () => true, isTTY, columns })).toBe(width);
});
