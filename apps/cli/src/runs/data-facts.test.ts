import { expect, test } from "vitest";
import { readDataFacts, writeDataFacts, type DataFacts } from "./data-facts.ts";

const nothing = readDataFacts(new Map());

test.each<DataFacts>([
  nothing,
  { ...nothing, dataset: "mnist", task: "classification", samples: 300, featureShape: [28, 28] },
  {
    ...nothing,
    task: "regression",
    target: { name: "price", mean: 2.5, deviation: 0.1 },
    own: { kind: "table", path: "/home/a/houses.csv", facts: { target: "price" } },
  },
])("what is written into a model file comes back: %o", (facts) => {
  expect(readDataFacts(new Map(Object.entries(writeDataFacts(facts))))).toEqual(facts);
});

test("a model made elsewhere says nothing", () => {
  expect(writeDataFacts(nothing)).toEqual({});
});
