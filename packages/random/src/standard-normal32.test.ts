import { expect, test } from "vitest";
import { Pcg64 } from "./pcg64.ts";
import { SeedSequence } from "./seed-sequence.ts";
import { standardNormal32 } from "./standard-normal32.ts";
import { zigguratTables } from "./ziggurat-tables.ts";

test("gives float32 numbers of mean 0 and variance 1", () => {
  const bits = new Pcg64(new SeedSequence(8));
  const { normal32 } = zigguratTables();
  const values = Array.from({ length: 200_000 }, () => standardNormal32(bits, normal32));
  expect(values.every((x) => Math.fround(x) === x)).toBe(true);
  expect(values.reduce((sum, x) => sum + x, 0) / values.length).toBeCloseTo(0, 1);
  expect(values.reduce((sum, x) => sum + x * x, 0) / values.length).toBeCloseTo(1, 1);
});
