import { randomState } from "@gradkit/random";
import { expect, test } from "vitest";
import golden from "../../golden/generated-sets.json" with { type: "json" };
import { vertical } from "./vertical.ts";

test.each(golden.vertical)("equals NumPy to the last bit: $options", ({ options, features, next }) => {
  const random = randomState(options.seed);
  expect([...vertical({ ...options, random }).features]).toEqual(features);
  expect(random.randn()).toBe(next);
});

test("has 300 points in three classes unless said otherwise", () => {
  const set = vertical();
  expect(set).toMatchObject({ name: "vertical", size: 300, featureShape: [2], scale: 1 });
  expect(set.features).toEqual(vertical({ classes: 3, samplesPerClass: 100, noise: 0.1, seed: 0 }).features);
});

test("refuses what is no number of points", () => {
  expect(() => vertical({ samplesPerClass: 0 })).toThrow("vertical: samplesPerClass is 0; it must be");
});
