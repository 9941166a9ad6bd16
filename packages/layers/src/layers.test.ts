import { rng } from "@gradkit/random";
import { layerChecks, type Check } from "@gradkit/testing";
import { describe, expect, it } from "vitest";
import * as exported from "./index.ts";
import { buildLayer, initializerKinds, layerKinds, summarize, type LayerDescription } from "./index.ts";
import { initializerRows, layerRows } from "./layers.fixture.ts";

const tables = { layers: layerKinds, initializers: initializerKinds };
const tools = { rng, build: (description: LayerDescription) => buildLayer(description, tables) };

/** What is exported and is neither a layer nor an initializer. */
const others = [
  "buildLayer",
  "describeInitializer",
  "describeLayer",
  "drawModel",
  "initializerKinds",
  "layerKinds",
  "summarize",
  "summaryTable",
];

it("has rows for everything that is exported", () => {
  const kinds = new Set(layerRows.map((row) => row.make().kind));
  const names = new Set(initializerRows.map(({ name }) => name));
  // Both make layers of functions, which no table can build.
  const ofFunctions = ["activation", "lambda"];
  const missing = Object.keys(exported).filter(
    (name) => !others.includes(name) && !kinds.has(name) && !names.has(name) && !ofFunctions.includes(name),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(layerKinds).filter((kind) => !kinds.has(kind))).toEqual([]);
  expect([...kinds].filter((kind) => !Object.hasOwn(layerKinds, kind))).toEqual([]);
  expect([...names].sort()).toEqual(Object.keys(initializerKinds).sort());
});

describe.each(
  layerRows.map((row) => {
    const { kind, config } = row.make();
    return [`${kind} ${JSON.stringify(config)} of [${row.input.join(", ")}]`, row] as const;
  }),
)("%s", (_, row) => {
  const checks: readonly Check[] = layerChecks({ ...row, name: row.make().kind }, tools);
  it.each(checks.map(({ name, run, skip }) => [name, { run, skip }] as const))(
    "%s",
    async (_name, { run, skip }) => {
      if (skip === undefined) {
        await run();
      } else {
        expect(skip).not.toBe("");
      }
    },
  );

  it("learns and multiplies as much as the summary says", () => {
    const summary = summarize(row.make(), row.input);
    expect(summary.parameters).toBe(row.parameters);
    expect(summary.multiplyAdds).toBe(row.multiplyAdds ?? 0);
  });
});
