import { expect, test } from "vitest";
import { chooseDistinct } from "./choose-distinct.ts";
import { Pcg64 } from "./pcg64.ts";
import { SeedSequence } from "./seed-sequence.ts";

test.each([
  [10, 10],
  [1000, 17],
  [20_000, 15_000],
  [20_000, 20_000],
  [1_000_000, 3],
])("%d numbers give %d different ones", (count, size) => {
  const chosen = chooseDistinct(new Pcg64(new SeedSequence(2)), count, size, true);
  expect(new Set(chosen).size).toBe(size);
  expect(Math.max(...chosen.subarray(0, 1000))).toBeLessThan(count);
});

test("chooses every number equally often", () => {
  const bits = new Pcg64(new SeedSequence(2));
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) {
    for (const value of chooseDistinct(bits, 10, 3, false)) {
      counts[value]!++;
    }
  }
  for (const count of counts) {
    expect(Math.abs(count - 3000)).toBeLessThan(200);
  }
});
