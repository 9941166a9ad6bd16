import { expect, test } from "vitest";
import golden from "../golden/logarithms.json";
import { log } from "./log.ts";

test("is the C library's logarithm to the last bit", () => {
  for (const [x, expected] of golden.log) {
    expect(log(x!)).toBe(expected);
  }
});

test("stays within one unit in the last place of the engine's", () => {
  for (let x = 1e-9; x < 1e9; x *= 1.37) {
    expect(Math.abs(log(x) / Math.log(x) - 1)).toBeLessThan(4e-16);
  }
});
