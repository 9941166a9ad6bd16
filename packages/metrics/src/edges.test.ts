import { tensor, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import * as metrics from "./index.ts";
import { measure, type Metric } from "./index.ts";

const classes = (...indices: number[]) => tensor(indices, { dtype: "int32" });

describe("ties", () => {
  it("count for the first class, as in accuracy", () => {
    const even = tensor([[1, 1, 1], [1, 1, 1]]); // prettier-ignore
    expect(measure(metrics.accuracy, even, classes(0, 1))).toBe(0.5);
    expect(measure(metrics.topKAccuracy(1), even, classes(0, 1))).toBe(0.5);
    expect(measure(metrics.topKAccuracy(2), even, classes(1, 2))).toBe(0.5);
    expect(measure(metrics.confusionMatrix, even, classes(0, 1))).toEqual([[1, 0, 0], [1, 0, 0], [0, 0, 0]]); // prettier-ignore
  });

  it("at the threshold mean no", () => {
    expect(measure(metrics.binaryAccuracy(), tensor([0, 0]), tensor([0, 1]))).toBe(0.5);
    expect(measure(metrics.confusionMatrix, tensor([[0], [0]]), tensor([[0], [1]]))).toEqual([[1, 0], [1, 0]]); // prettier-ignore
  });

  it("of scores count half for the area, and share one point of a curve", () => {
    const [scores, truths] = [tensor([1, 1, 1, 1]), tensor([0, 1, 1, 0])];
    expect(measure(metrics.rocAuc, scores, truths)).toBe(0.5);
    expect(measure(metrics.averagePrecision, scores, truths)).toBe(0.5);
    expect(measure(metrics.rocCurve, scores, truths)).toEqual({
      falsePositiveRate: [0, 1],
      truePositiveRate: [0, 1],
      thresholds: [Infinity, 1],
    });
    expect(measure(metrics.prCurve, scores, truths).precision).toEqual([0.5, 1]);
  });
});

describe("data of one class", () => {
  const [scores, no, yes] = [tensor([1, 2]), tensor([0, 0]), tensor([1, 1])];
  it("has no area under a curve, and no average precision without a yes", () => {
    expect(measure(metrics.rocAuc, scores, no)).toBeNaN();
    expect(measure(metrics.rocAuc, scores, yes)).toBeNaN();
    expect(measure(metrics.averagePrecision, scores, no)).toBeNaN();
    expect(measure(metrics.averagePrecision, scores, yes)).toBe(1);
    expect(measure(metrics.rocCurve, scores, no).truePositiveRate).toEqual([NaN, NaN, NaN]);
    expect(measure(metrics.prCurve, scores, no).recall).toEqual([NaN, NaN, 0]);
  });

  it("has no correlation and no agreement beyond chance", () => {
    expect(measure(metrics.matthews, scores, yes)).toBe(0);
    expect(measure(metrics.cohenKappa(), scores, yes)).toBeNaN();
  });

  it("has the scores 0 where something was expected or predicted in vain, NaN where nothing was", () => {
    const logits = tensor([[1, 0, 0], [1, 0, 0]]); // prettier-ignore
    const targets = classes(1, 1);
    expect(measure(metrics.precision({ average: "none" }), logits, targets)).toEqual([0, 0, NaN]);
    expect(measure(metrics.recall({ average: "none" }), logits, targets)).toEqual([0, 0, NaN]);
    expect(measure(metrics.f1({ average: "none" }), logits, targets)).toEqual([0, 0, NaN]);
    expect(measure(metrics.f1(), logits, targets)).toBe(0);
    expect(measure(metrics.balancedAccuracy, logits, targets)).toBe(0);
  });
});

describe("logits and probabilities", () => {
  it("give the same as two classes where they answer yes or no", () => {
    const [x, t] = [tensor([-1, 0.5, 2], { dtype: "float64" }), tensor([0, 0, 1])];
    const pairs = tensor([[0, -1], [0, 0.5], [0, 2]], { dtype: "float64" }); // prettier-ignore
    const all: readonly Metric[] = [
      metrics.logLoss(),
      metrics.brier(),
      metrics.expectedCalibrationError(),
      metrics.f1(),
    ];
    for (const metric of all) {
      expect(measure(metric, pairs, classes(0, 0, 1))).toBe(measure(metric, x, t));
    }
  });

  it("of extreme size give finite numbers", () => {
    const huge = tensor([[1e5, -1e5], [-1e5, 1e5]]); // prettier-ignore
    expect(measure(metrics.logLoss(), huge, classes(0, 0))).toBe(1e5);
    expect(measure(metrics.brier(), huge, classes(0, 0))).toBe(0.5);
    expect(measure(metrics.expectedCalibrationError(), huge, classes(0, 0))).toBe(0.5);
    const none = measure(metrics.logLoss({ from: "probabilities" }), tensor([[0, 1]]), classes(0));
    expect(none).toBeCloseTo(-Math.log(Number.EPSILON), 10);
  });

  it("keep infinite scores in their place in an order", () => {
    const scores = tensor([-Infinity, 0, Infinity]);
    const state = metrics.rocAuc.update(metrics.rocAuc.init(), scores, tensor([0, 1, 1]));
    expect(metrics.rocAuc.compute(JSON.parse(JSON.stringify(state)) as typeof state)).toBe(1);
  });
});

describe("perplexity", () => {
  it("leaves out ignored tokens, also when all are", () => {
    const logits = tensor([[0, 0], [5, 1]]); // prettier-ignore
    const metric = metrics.perplexity({ ignoreIndex: -100 });
    expect(measure(metric, logits, classes(1, -100))).toBeCloseTo(2, 12);
    expect(measure(metric, logits, classes(-100, -100))).toBeNaN();
  });
});

describe("numbers", () => {
  it("have a spread from two samples on", () => {
    const metric = metrics.meanWithSpread((y) => y);
    expect(measure(metric, tensor([3]), tensor([0]))).toEqual({ mean: 3, standardDeviation: NaN, standardError: NaN, count: 1 }); // prettier-ignore
    expect(measure(metric, tensor([3, 5]), tensor([0, 0]))).toMatchObject({
      mean: 4,
      count: 2,
      standardError: 1,
    });
  });

  it("have no explained variance below two samples, and 1 or 0 when all targets are equal", () => {
    expect(measure(metrics.r2, tensor([1]), tensor([1]))).toBeNaN();
    expect(measure(metrics.r2, tensor([1, 1]), tensor([1, 1]))).toBe(1);
    expect(measure(metrics.r2, tensor([1, 2]), tensor([1, 1]))).toBe(0);
  });
});

describe("collection", () => {
  it("is a metric like its parts, with types that a reader of values sees", () => {
    const both = metrics.collection({ auc: metrics.rocAuc, curve: metrics.rocCurve });
    const value = measure(both, tensor([1, 2]), tensor([0, 1]));
    const auc: number = value.auc;
    const rates: readonly number[] = value.curve.truePositiveRate;
    expect([auc, rates]).toEqual([1, [0, 1, 1]]);
    expect(both.name).toBe("auc, curve");
  });
});

const logits = tensor([[1, 0, 0], [1, 0, 0]]); // prettier-ignore
const misuse: readonly (readonly [what: string, run: () => unknown, message: string | RegExp])[] = [
  ["too many targets", () => measure(metrics.f1(), logits, classes(0, 1, 2)), "f1: targets of shape [3] do not fit predictions of shape [2, 3]."],
  ["one class", () => measure(metrics.matthews, tensor([[1], [2]]), classes(0, 0)), /matthews: targets of shape \[2\] do not fit predictions of shape \[2, 1\]/],
  ["a class out of range", () => measure(metrics.logLoss(), logits, classes(0, 3)), /Class index 3 at position 1 is out of range/],
  ["a truth of 2", () => measure(metrics.rocAuc, tensor([1, 2]), tensor([0, 2])), /Class index 2 at position 1/],
  ["a NaN in an order", () => measure(metrics.rocAuc, tensor([1, NaN]), tensor([0, 1])), "rocAuc: the prediction at position 1 is NaN"],
  ["a NaN in a calibration", () => measure(metrics.expectedCalibrationError(), tensor([[NaN, 1]]), classes(0)), /largest probability of row 0 is NaN/],
  ["logits for probabilities", () => measure(metrics.expectedCalibrationError({ from: "probabilities" }), tensor([[3, 1]]), classes(0)), /is 3, outside \[0, 1\]/],
  ["numbers of different shapes", () => measure(metrics.mse, tensor([[1], [2]]), tensor([1, 2])), "mse: predictions of shape [2, 1] and targets of shape [2] must have the same shape. Use reshape on one of them."],
  ["binary with three classes", () => measure(metrics.recall({ average: "binary" }), logits, classes(0, 1)), /recall: average "binary" needs two classes, but the predictions have 3/],
  ["k of 0", () => metrics.topKAccuracy(0), /topKAccuracy: k must be a whole number of at least 1, but is 0/],
  ["a beta of 0", () => metrics.fBeta(0), /fBeta: beta must be a finite number above 0, but is 0/],
  ["half a bin", () => metrics.expectedCalibrationError({ bins: 0.5 }), /bins must be a whole number of at least 1, but is 0.5/],
  ["batches of different classes", () => metrics.f1().merge({ classes: 2, counts: [1, 0, 0, 1] }, { classes: 3, counts: [] }), /f1: all batches must have the same number of classes, but one has 2 and another 3/],
]; // prettier-ignore

it.each(misuse)("%s is told in words", (_, run, message) => {
  expect(run).toThrow(message);
});

it("counts a NaN at the right class as wrong", () => {
  expect(measure(metrics.topKAccuracy(1), tensor([[NaN, 0]]), classes(0))).toBe(0);
});

it("takes distributions as targets, whose largest entry counts", () => {
  const targets: Tensor = tensor([[0.2, 0.8, 0], [0.9, 0.1, 0]]); // prettier-ignore
  expect(measure(metrics.recall({ average: "micro" }), logits, targets)).toBe(0.5);
  expect(measure(metrics.topKAccuracy(2), logits, targets)).toBe(1);
});
