import { expect, test } from "vitest";
import { splitScale } from "./split-scale.ts";

test("two products and a sum of float32 give every byte times the scale, rounded once", () => {
  for (const scale of [1 / 255, 1, 0.1, 1 / 16, 1 / 17, Math.PI]) {
    const { high, low } = splitScale(scale)!;
    for (let byte = 0; byte < 256; byte++) {
      expect(Math.fround(Math.fround(byte * high) + Math.fround(byte * low))).toBe(Math.fround(byte * scale));
    }
  }
});

test("a scale that cannot be divided like this is left alone", () => {
  for (const scale of [NaN, Infinity, 1e-45, 1e38, -1]) {
    expect(splitScale(scale)).toBeUndefined();
  }
});
