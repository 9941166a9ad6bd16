import * as exported from "@gradkit/optimizers";
import { expect, test } from "vitest";
import { optimizerNames } from "../../experiment/optimizer-facts.ts";
import { scheduleNames } from "../../experiment/schedule-names.ts";

/** What the package exports besides optimizers and schedules: what stands around them, and what makes new ones. */
const others = [
  "accumulate",
  "chain",
  "clipByGlobalNorm",
  "clipByNorm",
  "clipByValue",
  "decoupledWeightDecay",
  "ema",
  "freeze",
  "globalNorm",
  "gradientNoise",
  "grouped",
  "isMatrix",
  "join",
  "optimizerFrom",
  "swa",
  "weightDecay",
];

/** Optimizers of the page that are settings of another one. */
const settings = ["amsgrad", "nesterov"];

test("the page offers every optimizer and every schedule of the package", () => {
  const offered = [...optimizerNames.filter((name) => !settings.includes(name)), ...scheduleNames];
  expect([...offered, ...others].sort()).toEqual(Object.keys(exported).sort());
});
