import { blobs, groupKFold, spiral, take } from "@gradkit/datasets";
import { dense, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam } from "@gradkit/optimizers";
import { leaves } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { crossValidate, fit, learningCurve, repeatRuns, spreadOf } from "../index.ts";

const model = sequential(dense(2, 16), relu(), dense(16, 3));
const options = {
  loss: crossEntropy,
  metrics: { accuracy },
  optimizer: adam(0.02),
  batchSize: 50,
  steps: 60,
};

describe("spreadOf", () => {
  it("is NumPy's mean and std(ddof=1)", () => {
    // np.mean and np.std of [0.1, 0.4, 0.35, 0.8], ddof=1
    const { mean, deviation, min, max } = spreadOf([0.1, 0.4, 0.35, 0.8]);
    expect(mean).toBeCloseTo(0.4125, 15);
    expect(deviation).toBeCloseTo(0.28975564417856187, 14);
    expect([min, max]).toEqual([0.1, 0.8]);
    expect(spreadOf([3])).toEqual({ values: [3], mean: 3, deviation: 0, min: 3, max: 3 });
    expect(() => spreadOf([])).toThrow(RangeError);
  });
});

describe("repeatRuns", () => {
  it("gives what single runs give, with their spread", async () => {
    const heard: number[] = [];
    const repeated = await repeatRuns(model, spiral(), {
      ...options,
      validation: 0.2,
      seeds: [4, 9],
      onEvent: ({ kind }, run) => kind === "end" && heard.push(run),
    });
    const single = await fit(model, spiral(), { ...options, validation: 0.2, seed: 9 });
    expect(leaves(repeated.runs[1]!.params)[0]![1].toArray()).toEqual(leaves(single.params)[0]![1].toArray());
    expect(repeated.scores.accuracy.values[1]).toBe(single.history.at(-1)!.validation!.accuracy);
    expect(repeated.scores.loss.values).toHaveLength(2);
    expect(heard).toEqual([0, 1]);
    await expect(repeatRuns(model, spiral(), { ...options, seeds: [] })).rejects.toThrow("at least one seed");
  });
});

describe("crossValidate", () => {
  it("leaves every row out once, with equal shares of classes", async () => {
    const { folds, scores } = await crossValidate(model, blobs(), { ...options, folds: 4 });
    expect(folds).toHaveLength(4);
    expect(scores.accuracy.mean).toBeGreaterThan(0.9);
    expect(scores.accuracy.values).toEqual(folds.map(({ history }) => history.at(-1)!.validation!.accuracy));
  });

  it("takes splits of another kind, and refuses none", async () => {
    const data = blobs();
    const groups = Array.from({ length: data.size }, (_, i) => i % 3);
    const { folds } = await crossValidate(model, data, { ...options, folds: groupKFold(data, groups, 3) });
    expect(folds).toHaveLength(3);
    await expect(crossValidate(model, data, { ...options, folds: [] })).rejects.toThrow("there are no folds");
    await expect(crossValidate(model, data, { ...options, folds: 1 })).rejects.toThrow(/kFold/);
  });
});

describe("learningCurve", () => {
  it("does better with more rows, each part containing the one before", async () => {
    const points = await learningCurve(model, spiral(), {
      ...options,
      steps: 300,
      sizes: [10, 300],
      validation: spiral({ seed: 1 }),
    });
    expect(points.map(({ rows }) => rows)).toEqual([10, 300]);
    expect(points[1]!.validation.loss).toBeLessThan(points[0]!.validation.loss);
    expect(points[0]!.train.accuracy).toBeGreaterThan(points[0]!.validation.accuracy);
  });

  it("refuses sizes that there are not", async () => {
    const few = take(spiral(), [0, 1]);
    const run = (size: number) => learningCurve(model, few, { ...options, sizes: [size], validation: few });
    await expect(run(3)).rejects.toThrow("a size is 3; it must be a whole number from 1 to the 2 rows");
    await expect(run(0)).rejects.toThrow("a size is 0");
  });
});
