import { optimizerChecks, scheduleChecks, type Check } from "@gradkit/testing";
import { describe, expect, it } from "vitest";
import { closureRows } from "./closure-optimizers.fixture.ts";
import * as everything from "./index.ts";
import { inside, optimizerRows } from "./rules.fixture.ts";
import { scheduleRows } from "./schedules/schedules.fixture.ts";
import { transformRows } from "./transforms/transforms.fixture.ts";

function check(checks: readonly Check[]): void {
  for (const { name, skip, run } of checks) {
    it(name, async (test) => {
      if (skip !== undefined) {
        test.skip(skip);
      }
      await run();
    });
  }
}

describe.each([...optimizerRows, ...transformRows].map((row) => [row.name, row] as const))("%s", (_, row) => {
  check(optimizerChecks({ inside, ...row }));
});

describe.each(scheduleRows.map((row) => [row.name, row] as const))("%s", (_, row) => {
  check(scheduleChecks(row));
});

describe("the tables", () => {
  /** Exports that are neither optimizer nor transform nor schedule, or a schedule with state and tests of its own. */
  const others: readonly unknown[] = [
    everything.globalNorm,
    everything.isMatrix,
    everything.optimizerFrom,
    everything.reduceOnPlateau,
  ];
  const shown = new Set([
    ...others,
    ...[...optimizerRows, ...transformRows, ...scheduleRows, ...closureRows].map(({ shows }) => shows),
  ]);

  it.each(Object.entries(everything))("have a row for %s", (_, value) => {
    expect(shown.has(value)).toBe(true);
  });
});
