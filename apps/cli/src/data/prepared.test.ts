import { datasetFromArrays, rebuildTransform, standardize, subset } from "@gradkit/datasets";
import { expect, test } from "vitest";
import { prepared } from "./prepared.ts";
import { irisSet } from "./sets/iris.ts";
import { mnistSet } from "./sets/mnist.ts";

const rows = datasetFromArrays([[1, 20], [3, 60], [5, 100], [2, 0]], [0, 1, 0, 1], { name: "made up" }); // prettier-ignore
const [train, test_] = [subset(rows, 0, 3), subset(rows, 3, 4)];

test("tables are standardised by their training rows, and the model file says how", () => {
  const made = prepared({ train, test: test_, dataSet: irisSet });
  const deviation = Math.sqrt(8 / 3);
  [-2, 0, 2].forEach((apart, row) => {
    expect(made.train.features[2 * row]).toBeCloseTo(apart / deviation, 12);
    expect(made.train.features[2 * row + 1]).toBeCloseTo(apart / deviation, 12);
  });
  expect(made.test.features[0]).toBeCloseTo(-1 / deviation, 12);
  expect([...rebuildTransform(made.preprocessing)(test_.features)]).toEqual([...made.test.features]);
  expect(made.preprocessing).toEqual(standardize().describe(standardize().fit(train)));
});

test("pixels are left to the loader, which scales them", () => {
  const made = prepared({ train: { ...train, scale: 1 / 255 }, test: test_, dataSet: mnistSet });
  expect(made.test).toBe(test_);
  expect(made.preprocessing).toEqual([{ name: "scale", state: { factor: 1 / 255 } }]);
});
