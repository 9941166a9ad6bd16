import { expect } from "vitest";
import { holds } from "./findings/holds.ts";
import type { Finding, Findings } from "./experiment.ts";

/** Every row of which something is asked keeps to it. */
export function expectReported({ rows }: Findings): void {
  const missed = rows.filter((row): row is Finding => holds(row) === false);
  expect(missed).toEqual([]);
  expect(rows.some(({ allowed }) => allowed !== undefined)).toBe(true);
}
