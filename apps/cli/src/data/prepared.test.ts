import { datasetFromArrays, rebuildTransform, standardize, subset, type Dataset } from "@gradkit/datasets";
import { expect, test } from "vitest";
import type { DividedData } from "./divided.ts";
import { divided } from "./divided.ts";
import { prepared } from "./prepared.ts";
import { irisSet } from "./sets/iris.ts";
import { mnistSet } from "./sets/mnist.ts";

const rows = datasetFromArrays([[1, 20], [3, 60], [5, 100], [2, 0]], [0, 1, 0, 1], { name: "made up" }); // prettier-ignore
const [train, test_] = [subset(rows, 0, 3), subset(rows, 3, 4)];
const parts = (of: Dataset, validation?: Dataset): DividedData => {
  return { train: of, test: test_, validation, trainRows: of.size, validationRows: validation?.size ?? 0 };
};

test("tables are standardised by their training rows, and the model file says how", () => {
  const made = prepared(parts(train, test_), irisSet);
  const deviation = Math.sqrt(8 / 3);
  [-2, 0, 2].forEach((apart, row) => {
    expect(made.train.features[2 * row]).toBeCloseTo(apart / deviation, 12);
    expect(made.train.features[2 * row + 1]).toBeCloseTo(apart / deviation, 12);
  });
  expect(made.test.features[0]).toBeCloseTo(-1 / deviation, 12);
  expect((made.validation as Dataset).features).toEqual(made.test.features);
  expect([...rebuildTransform(made.preprocessing)(test_.features)]).toEqual([...made.test.features]);
  expect(made.preprocessing).toEqual(standardize().describe(standardize().fit(train)));
  expect([made.task.name, made.target]).toEqual(["classification", undefined]);
});

test("pixels are left to the loader, which scales them", () => {
  const made = prepared(parts({ ...train, scale: 1 / 255 }), mnistSet);
  expect(made.test).toBe(test_);
  expect(made.preprocessing).toEqual([{ name: "scale", state: { factor: 1 / 255 } }]);
});

test("numbers to predict are standardised by the training rows, for all parts alike", () => {
  const numbers = datasetFromArrays([[1], [2], [3], [4]], [10.5, 30.5, 50.5, 70.5], { name: "numbers" });
  const { card, recipe, load } = irisSet;
  const made = prepared(
    { ...parts(subset(numbers, 0, 2)), test: subset(numbers, 2, 4) },
    { card, recipe, load, target: "price" },
  );
  expect(made.target).toEqual({ name: "price", mean: 20.5, deviation: 10 });
  expect([...made.train.labels]).toEqual([-1, 1]);
  expect([...made.test.labels]).toEqual([3, 5]);
  expect(made.task.name).toBe("regression");
});

test("validation rows of a table are drawn with as much of each class, and never fitted on", () => {
  const many = datasetFromArrays(
    Array.from({ length: 40 }, (_, i) => [i]),
    Array.from({ length: 40 }, (_, i) => Number(i % 4 === 0)),
    { name: "many" },
  );
  const made = divided({ train: many, test: test_, dataSet: irisSet }, { validation: 0.2, seed: 3 });
  const validation = made.validation as Dataset;
  expect([made.trainRows, made.validationRows, made.train.size, validation.size]).toEqual([32, 8, 32, 8]);
  expect(validation.labels.filter((label: number) => label === 1)).toHaveLength(2);
  expect(new Set([...made.train.features, ...validation.features]).size).toBe(40);
  const again = divided({ train: many, test: test_, dataSet: irisSet }, { validation: 0.2, seed: 3 });
  expect((again.validation as Dataset).features).toEqual(validation.features);
  expect(divided({ train: many, test: test_, dataSet: mnistSet }, { validation: 0.2, seed: 3 }).validation).toBe(0.2); // prettier-ignore
});
