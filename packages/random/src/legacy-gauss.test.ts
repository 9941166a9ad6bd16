import { expect, test } from "vitest";
import { LegacyGauss } from "./legacy-gauss.ts";
import { Mt19937 } from "./mt19937.ts";

test("keeps the second number of a pair, and saves it", () => {
  const gauss = new LegacyGauss(new Mt19937(0));
  gauss.next();
  const saved = gauss.state;
  expect(saved.has_gauss).toBe(1);
  expect(gauss.next()).toBe(saved.gauss);
  expect(gauss.state).toEqual({ has_gauss: 0, gauss: 0 });
  gauss.state = saved;
  expect(gauss.next()).toBe(saved.gauss);
});
