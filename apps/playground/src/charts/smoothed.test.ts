import { expect, test } from "vitest";
import { smoothed } from "./smoothed.ts";

test("a line that does not change stays as it is from its first value on", () => {
  for (const value of smoothed([3, 3, 3, 3])) {
    expect(value).toBeCloseTo(3, 12);
  }
});

test("noise around a value comes nearer to it", () => {
  const values = Array.from({ length: 60 }, (_, i) => 1 + (i % 2 === 0 ? 0.5 : -0.5));
  expect(smoothed(values)[0]).toBe(1.5);
  expect(Math.abs(Number(smoothed(values).at(-1)) - 1)).toBeLessThan(0.05);
});

test("places without a value have none, and what follows goes on from before", () => {
  const [first, none, next] = smoothed([2, null, 4]);
  expect([first, none]).toEqual([2, null]);
  expect(next).toBeCloseTo((0.09 * 2 + 0.1 * 4) / 0.19, 12);
});
