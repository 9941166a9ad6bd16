import { datasetChecks } from "@gradkit/testing";
import { describe, expect, test } from "vitest";
import { datasetRows } from "./datasets.fixture.ts";
import * as datasets from "./index.ts";

describe.each(datasetRows)("$name", (row) => {
  test.each(datasetChecks(row))("$name", async ({ run }) => {
    await run();
  });
});

test("every set that is exported has a row", () => {
  const exported = Object.keys(datasets).filter((name) => name.endsWith("Card"));
  expect(datasetRows.map(({ covers }) => `${covers}Card`).sort()).toEqual(exported.sort());
  for (const { covers } of datasetRows) {
    expect(datasets).toHaveProperty(covers);
  }
});
