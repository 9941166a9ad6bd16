import { dense, flatten, globalAvgPool2d, relu, sequential, summarize } from "@gradkit/layers";
import { expect, test } from "vitest";
import { palette } from "../terminal/palette.ts";
import { modelTable } from "./model-table.ts";

test("shows each layer and the sum", () => {
  const model = sequential(dense(784, 300), relu(), dense(300, 10));
  expect(modelTable(summarize(model, [784]), palette(false))).toEqual([
    "layer     output  parameters",
    "input        784",
    "dense        300     235,500",
    "relu         300",
    "dense         10       3,010",
    "total                238,510",
  ]);
});

test("long names and shapes widen their columns", () => {
  const model = sequential(globalAvgPool2d(), flatten());
  expect(modelTable(summarize(model, [128, 128, 3]), palette(false))).toEqual([
    "layer               output  parameters",
    "input            128x128x3",
    "globalAvgPool2d          3",
    "flatten                  3",
    "total                                0",
  ]);
});
