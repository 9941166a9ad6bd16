import { expect, test } from "vitest";
import { Pcg64 } from "./pcg64.ts";
import { SeedSequence } from "./seed-sequence.ts";
import { standardNormal } from "./standard-normal.ts";
import { zigguratTables } from "./ziggurat-tables.ts";

test("has the moments and the tails of the normal distribution", () => {
  const bits = new Pcg64(new SeedSequence(8));
  const { normal } = zigguratTables();
  const count = 400_000;
  const values = Array.from({ length: count }, () => standardNormal(bits, normal));
  const mean = (f: (x: number) => number): number => values.reduce((sum, x) => sum + f(x), 0) / count;
  expect(mean((x) => x)).toBeCloseTo(0, 2);
  expect(mean((x) => x * x)).toBeCloseTo(1, 1);
  expect(mean((x) => x ** 4)).toBeCloseTo(3, 1);
  // P(|x| > 3.654) = 0.000258: both tails are drawn, about 52 times each.
  const beyond = values.filter((x) => Math.abs(x) > 3.654152885361009);
  expect(beyond.length).toBeGreaterThan(60);
  expect(beyond.length).toBeLessThan(150);
  expect(beyond.filter((x) => x < 0).length).toBeGreaterThan(20);
});
