import { expect, test } from "vitest";
import { zigguratTables } from "./ziggurat-tables.ts";

test("every normal rectangle has the same area", () => {
  const { w, f } = zigguratTables().normal;
  // The right edge of rectangle i is 2^52 w[i]; the lowest one includes the tail.
  const area = (i: number): number => 2 ** 52 * w[i]! * (f[i - 1]! - f[i]!);
  for (let i = 1; i < 256; i++) {
    expect(area(i)).toBeCloseTo(area(1), 12);
  }
});

test("every exponential rectangle has the same area", () => {
  const { w, f } = zigguratTables().exponential;
  const area = (i: number): number => 2 ** 53 * w[i]! * (f[i - 1]! - f[i]!);
  for (let i = 1; i < 256; i++) {
    expect(area(i)).toBeCloseTo(area(1), 12);
  }
});

test("the tables end at the tails that the samplers assume", () => {
  const { normal, normal32, exponential } = zigguratTables();
  expect(2 ** 52 * normal.w[255]!).toBeCloseTo(3.654152885361009, 14);
  expect(2 ** 53 * exponential.w[255]!).toBeCloseTo(7.69711747013105, 14);
  expect(normal32.k[0]).toBe(0x7799ec);
});

test("the tables are decoded once", () => {
  expect(zigguratTables()).toBe(zigguratTables());
});
