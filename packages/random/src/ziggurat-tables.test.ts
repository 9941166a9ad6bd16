import { createHash } from "node:crypto";
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

test.each([
  ["normal", "9147997887d75653cc0730f0bb513932f5b53ad30604080a332d05c0e264805d"],
  ["exponential", "85ea09d279405ef94c59c4b43873991e5adafb489bf10e4c8b55506a2a7e6542"],
] as const)("the %s tables are NumPy's, bit for bit", (name, expected) => {
  const { k, w, f } = zigguratTables()[name];
  const hash = createHash("sha256");
  for (const table of [k, w, f]) {
    hash.update(new Uint8Array(table.buffer));
  }
  expect(hash.digest("hex")).toBe(expected);
});
