import { datasetFromArrays } from "@gradkit/datasets";
import { measure } from "@gradkit/metrics";
import { tensor } from "@gradkit/tensor";
import { expect, test } from "vitest";
import { classification } from "./classification.ts";
import { regression } from "./regression.ts";
import { scoreForms } from "./score-forms.ts";
import { decisive, scoreWords } from "./scores.ts";
import { fitTarget, standardTarget, unscaled } from "./target-scale.ts";
import { taskNameOf } from "./task-name.ts";

const prices = datasetFromArrays([[1], [2], [3]], [100.5, 200.5, 300.5], { name: "prices" });

test("a target is standardised, and its errors are told in its own unit", () => {
  const scale = fitTarget("price", prices);
  expect(scale.mean).toBeCloseTo(200.5, 12);
  expect(scale.deviation).toBeCloseTo(Math.sqrt(20000 / 3), 10);
  const set = standardTarget(prices, scale);
  expect([...set.labels].map((label) => label * scale.deviation + scale.mean)).toEqual([100.5, 200.5, 300.5]);
  expect(set.labelShape).toEqual([1]);
  const { metrics } = regression(scale);
  const targets = tensor([...set.labels].map((label) => [label]), { dtype: "float64" }); // prettier-ignore
  const predictions = tensor([90.5, 220.5, 300.5].map((y) => [(y - scale.mean) / scale.deviation]), { dtype: "float64" }); // prettier-ignore
  expect(measure(metrics["mae"]!, predictions, targets)).toBeCloseTo(10, 10);
  expect(measure(metrics["rmse"]!, predictions, targets)).toBeCloseTo(Math.sqrt(500 / 3), 10);
  expect(measure(metrics["r2"]!, predictions, targets)).toBeCloseTo(1 - 500 / 20000, 12);
});

test("a target that is always the same is not divided by nothing", () => {
  const same = datasetFromArrays([[1], [2]], [0.5, 0.5], { name: "same" });
  expect(fitTarget("x", same)).toEqual({ name: "x", mean: 0.5, deviation: 1 });
});

test("tasks measure what their scores are called", () => {
  expect(Object.keys(classification.metrics)).toEqual(scoreForms.classification.map(({ name }) => name));
  expect(Object.keys(regression(unscaled).metrics)).toEqual(scoreForms.regression.map(({ name }) => name));
  expect(taskNameOf({ classNames: ["a"] })).toBe("classification");
  expect(taskNameOf({ classNames: [] })).toBe("regression");
  expect(decisive("regression", { loss: 1, r2: 0.5, rmse: 3 })).toBe(0.5);
  expect(scoreWords("classification", { loss: 0.07, accuracy: 0.98 })).toEqual([
    "accuracy 0.9800",
    "loss 0.0700",
  ]);
});
