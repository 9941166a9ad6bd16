import { randomState } from "@gradkit/random";
import { expect, test } from "vitest";
import golden from "../../golden/generated-sets.json" with { type: "json" };
import { spiral } from "./spiral.ts";

test.each(golden.spiral)("equals NumPy to the last bit: $options", ({ options, features, next }) => {
  const random = randomState(options.seed);
  const set = spiral({ ...options, random });
  expect([...set.features]).toEqual(features);
  expect(set.size).toBe(options.classes * options.samplesPerClass);
  expect(random.randn()).toBe(next);
});

test("has 300 points in three classes unless said otherwise", () => {
  const set = spiral();
  expect(set).toMatchObject({
    name: "spiral",
    size: 300,
    featureShape: [2],
    scale: 1,
    classNames: ["0", "1", "2"],
  });
  expect([...set.labels]).toEqual([0, 1, 2].flatMap((label) => Array<number>(100).fill(label)));
  expect(set.features).toEqual(spiral({ classes: 3, samplesPerClass: 100, noise: 0.2, seed: 0 }).features);
});

test("another seed gives other points", () => {
  expect(spiral({ seed: 1 }).features).not.toEqual(spiral({ seed: 2 }).features);
});

test.each([
  [{ classes: 0 }, "spiral: classes is 0; it must be a whole number of at least 1."],
  [{ samplesPerClass: 2.5 }, "spiral: samplesPerClass is 2.5; it must be a whole number of at least 1."],
  [{ noise: -1 }, "spiral: noise is -1; it must be a finite number of at least 0."],
  [{ noise: NaN }, "spiral: noise is NaN; it must be a finite number of at least 0."],
])("refuses %o", (options, message) => {
  expect(() => spiral(options)).toThrow(new RangeError(message));
});
