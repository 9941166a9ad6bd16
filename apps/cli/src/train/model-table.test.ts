import { summarize } from "@gradkit/layers";
import { expect, test } from "vitest";
import { palette } from "../terminal/palette.ts";
import { buildModel } from "./build-model.ts";
import { modelTable } from "./model-table.ts";

test("shows each layer and the sum", () => {
  const model = buildModel(784, 10, { hidden: [300], activation: "relu" });
  expect(modelTable(summarize(model, [784]), palette(false))).toEqual([
    "layer     output  parameters",
    "input        784",
    "dense        300     235,500",
    "relu         300",
    "dense         10       3,010",
    "total                238,510",
  ]);
});

test("a network without hidden layers is linear", () => {
  const model = buildModel(2, 3, { hidden: [], activation: "relu" });
  expect(summarize(model, [2]).parameters).toBe(9);
});
