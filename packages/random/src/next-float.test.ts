import { expect, test } from "vitest";
import { Mt19937 } from "./mt19937.ts";
import { nextFloat } from "./next-float.ts";

test("takes the upper 24 bits of a word", () => {
  const words = new Mt19937(1);
  const bits = new Mt19937(1);
  for (let i = 0; i < 100; i++) {
    const value = nextFloat(bits);
    expect(value).toBe(Math.floor(words.nextUint32() / 256) / 2 ** 24);
    expect(Math.fround(value)).toBe(value);
  }
});
