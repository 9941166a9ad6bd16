import { expect, test } from "vitest";
import { Pcg64 } from "./pcg64.ts";
import { SeedSequence } from "./seed-sequence.ts";
import { standardExponential } from "./standard-exponential.ts";
import { zigguratTables } from "./ziggurat-tables.ts";

test("has the mean, the variance and the tail of the exponential distribution", () => {
  const bits = new Pcg64(new SeedSequence(8));
  const { exponential } = zigguratTables();
  const count = 400_000;
  const values = Array.from({ length: count }, () => standardExponential(bits, exponential));
  expect(values.reduce((sum, x) => sum + x, 0) / count).toBeCloseTo(1, 1);
  expect(values.reduce((sum, x) => sum + (x - 1) ** 2, 0) / count).toBeCloseTo(1, 1);
  // exp(-7.697) = 0.000454: about 182 of them.
  const beyond = values.filter((x) => x > 7.69711747013105).length;
  expect(beyond).toBeGreaterThan(120);
  expect(beyond).toBeLessThan(250);
});
