import * as datasets from "@gradkit/datasets";
import * as layers from "@gradkit/layers";
import * as losses from "@gradkit/losses";
import * as metrics from "@gradkit/metrics";
import * as optimizers from "@gradkit/optimizers";
import * as tensor from "@gradkit/tensor";
import * as training from "@gradkit/training";
import { expect, it } from "vitest";
import * as gradkit from "./index.ts";

it("gives every export of the family, under its own name", () => {
  const { constant, linear, ...others } = optimizers;
  const family = { ...datasets, ...losses, ...metrics, ...training, ...others, ...layers };
  const all: Readonly<Record<string, unknown>> = gradkit;
  for (const [name, value] of Object.entries(family)) {
    expect(all[name], name).toBe(value);
  }
  // Names of an initializer and of a data set: these schedules are found one step further.
  expect([gradkit.optimizers.constant, gradkit.optimizers.linear]).toEqual([constant, linear]);
  expect(gradkit.ops).toEqual(expect.objectContaining({ ...tensor }));
});
