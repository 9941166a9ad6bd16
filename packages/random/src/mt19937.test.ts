import { expect, test } from "vitest";
import { Mt19937 } from "./mt19937.ts";

test("passes the check of the C++ standard: the 10000th number from seed 5489", () => {
  const bits = new Mt19937(5489);
  let last = 0;
  for (let i = 0; i < 10_000; i++) {
    last = bits.nextUint32();
  }
  expect(last).toBe(4123659995);
});

test("gives the authors' output for init_by_array", () => {
  const bits = new Mt19937([0x123, 0x234, 0x345, 0x456]);
  expect([1, 2, 3, 4, 5].map(() => bits.nextUint32())).toEqual([
    1067595299, 955945823, 477289528, 4107218783, 4228976476,
  ]);
});

test("puts two words into 64 bits, the upper first", () => {
  const words = new Mt19937(1);
  const expected = [words.nextUint32(), words.nextUint32()];
  const bits = new Mt19937(1);
  bits.next();
  expect([bits.high >>> 0, bits.low >>> 0]).toEqual(expected);
});

test("takes lists longer than its state", () => {
  expect(new Mt19937(Array.from({ length: 1000 }, (_, i) => i)).nextDouble()).toBeLessThan(1);
});
