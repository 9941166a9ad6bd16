import { expect, test } from "vitest";
import { interval } from "./interval.ts";
import { Mt19937 } from "./mt19937.ts";

test.each([1, 2, 5, 255, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1])(
  "stays from 0 to %d and reaches both halves",
  (max) => {
    const bits = new Mt19937(1);
    const values = Array.from({ length: 500 }, () => interval(bits, max));
    expect(values.every((value) => Number.isSafeInteger(value) && value >= 0 && value <= max)).toBe(true);
    const upper = values.filter((value) => value > max / 2).length;
    expect(upper).toBeGreaterThan(120);
    expect(upper).toBeLessThan(380);
  },
);

test("takes no word for a range of one number", () => {
  const bits = new Mt19937(1);
  expect(interval(bits, 0)).toBe(0);
  expect(bits.nextUint32()).toBe(new Mt19937(1).nextUint32());
});
