import { expect, test } from "vitest";
import { mulHigh } from "./mul-high.ts";

test("is the upper half of the product", () => {
  const values = [0, 1, 2, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xdeadbeef, 0xffff0000, 0xffffffff];
  for (const a of values) {
    for (const b of values) {
      expect(mulHigh(a, b) >>> 0).toBe(Number((BigInt(a) * BigInt(b)) >> 32n));
      expect(mulHigh(a | 0, b | 0)).toBe(mulHigh(a, b));
    }
  }
});
