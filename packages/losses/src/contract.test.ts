import { lossChecks } from "@gradkit/testing";
import { describe, expect, it } from "vitest";
import * as losses from "./index.ts";
import { lossRows, otherExports } from "./losses.fixture.ts";

describe.each(lossRows.map((row) => [row.name, row] as const))("%s", (_, row) => {
  // A check that does not apply says why in the row; it is left out rather than shown as passed.
  const checks = lossChecks(row).filter(({ skip }) => skip === undefined);
  it.each(checks.map((check) => [check.name, check] as const))("%s", async (_, check) => {
    await check.run();
    expect(check.skip).toBeUndefined();
  });
});

describe("the table of losses", () => {
  it("has a row for every export", () => {
    const named = lossRows.map(({ name }) => name.split(/[ ,]/)[0]);
    for (const name of Object.keys(losses)) {
      expect([...named, ...otherExports]).toContain(name);
    }
  });
});
