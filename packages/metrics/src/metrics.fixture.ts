import { fromData, square, sub, tensor, type Tensor } from "@gradkit/tensor";
import type { MetricRow, Samples } from "@gradkit/testing";
import * as metrics from "./index.ts";

/** A row, and how to draw further samples for it. */
export interface MetricFixture extends MetricRow {
  readonly kind: Kind;
}

/** What predictions and targets look like: rows of classes, yes or no, or numbers. */
export type Kind = "classes" | "answers" | "numbers";

/** Samples of a kind from scores in [-4, 4] and whole numbers below 3. */
export function samplesOf(kind: Kind, scores: readonly number[], classes: readonly number[]): Samples {
  const rows = classes.length;
  switch (kind) {
    case "classes":
      return [fromData(Float64Array.from(scores), [rows, 3]), fromData(Int32Array.from(classes), [rows])];
    case "answers":
      return [fromData(Float64Array.from(scores.slice(0, rows)), [rows]), truths(classes.map((j) => j % 2))];
    case "numbers":
      return [
        fromData(Float64Array.from(scores.slice(0, 2 * rows)), [rows, 2]),
        fromData(
          Float64Array.from(scores.slice(rows, 3 * rows), (x) => 1 + x * x),
          [rows, 2],
        ),
      ];
  }
}

const truths = (values: readonly number[]): Tensor =>
  fromData(Uint8Array.from(values), [values.length], "bool");

/** Ties, classes mistaken for each other, and one that is never right. */
const classes = (): Samples => [
  tensor([[2, 1, 0], [0, 3, 1], [1, 1, 0], [0, 0, 1], [0.5, 3, 0], [0, 2, -1]], { dtype: "float64" }), // prettier-ignore
  tensor([0, 1, 1, 0, 1, 0], { dtype: "int32" }),
];
const answers = (): Samples => [
  tensor([-1, 2, 0.5, 0.5, 0.5, 3, -2], { dtype: "float64" }),
  truths([0, 1, 1, 0, 1, 1, 1]),
];
const numbers = (): Samples => [
  tensor([[1, 2], [3, 4], [-1, 0.5], [7, 8]], { dtype: "float64" }), // prettier-ignore
  tensor([[1, 3], [2, 4.5], [-1.5, 2], [6, 9]], { dtype: "float64" }), // prettier-ignore
];

const ofClasses = (name: string, metric: MetricRow["metric"], range: MetricRow["range"] = [0, 1]) =>
  ({ name, metric, range, samples: classes, kind: "classes" }) as const;
const ofAnswers = (name: string, metric: MetricRow["metric"], range: MetricRow["range"] = [0, 1]) =>
  ({ name, metric, range, samples: answers, kind: "answers" }) as const;
const ofNumbers = (name: string, metric: MetricRow["metric"]) =>
  ({ name, metric, range: [0, Infinity], samples: numbers, kind: "numbers" }) as const;

/** Every metric. A new one is one row here, named like its export. */
export const metricRows: readonly MetricFixture[] = [
  ofClasses("accuracy", metrics.accuracy),
  ofClasses("topKAccuracy of 2", metrics.topKAccuracy(2)),
  ofClasses("balancedAccuracy", metrics.balancedAccuracy),
  ofAnswers("balancedAccuracy of yes or no", metrics.balancedAccuracy),
  ofClasses("precision", metrics.precision()),
  ofClasses("precision, weighted", metrics.precision({ average: "weighted" })),
  ofAnswers("precision, binary", metrics.precision({ average: "binary" })),
  ofClasses("recall", metrics.recall()),
  ofClasses("recall, micro", metrics.recall({ average: "micro" })),
  {
    ...ofClasses("recall of each class", metrics.recall({ average: "none" })),
    samples: allClasses,
    ofNothing: [],
  },
  ofClasses("f1", metrics.f1()),
  ofClasses("fBeta of 2", metrics.fBeta(2)),
  { ...ofClasses("confusionMatrix", metrics.confusionMatrix, [0, 6]), ofNothing: [] },
  ofClasses("matthews", metrics.matthews, [-1, 1]),
  ofClasses("cohenKappa", metrics.cohenKappa(), [-1, 1]),
  ofClasses("cohenKappa, quadratic", metrics.cohenKappa({ weights: "quadratic" }), [-1, 1]),
  ofAnswers("rocAuc", metrics.rocAuc),
  ofAnswers("averagePrecision", metrics.averagePrecision),
  {
    ...ofAnswers("rocCurve", metrics.rocCurve, [-4, Infinity]),
    ofNothing: { falsePositiveRate: [NaN], truePositiveRate: [NaN], thresholds: [Infinity] },
  },
  {
    ...ofAnswers("prCurve", metrics.prCurve, [-4, 4]),
    ofNothing: { precision: [1], recall: [0], thresholds: [] },
  },
  ofAnswers("binaryAccuracy", metrics.binaryAccuracy()),
  ofClasses("logLoss", metrics.logLoss(), [0, Infinity]),
  ofAnswers("logLoss of yes or no", metrics.logLoss(), [0, Infinity]),
  ofClasses("brier", metrics.brier(), [0, 2]),
  ofAnswers("brier of yes or no", metrics.brier()),
  ofClasses("expectedCalibrationError", metrics.expectedCalibrationError()),
  ofAnswers("expectedCalibrationError of yes or no", metrics.expectedCalibrationError({ bins: 4 })),
  ofClasses("perplexity", metrics.perplexity(), [1, Infinity]),
  ofNumbers("mse", metrics.mse),
  ofNumbers("rmse", metrics.rmse),
  ofNumbers("mae", metrics.mae),
  ofNumbers("mape", metrics.mape),
  { ...ofNumbers("r2", metrics.r2), range: [-Infinity, 1] },
  {
    ...ofNumbers("meanWithSpread", metrics.meanWithSpread((y, t) => square(sub(y, t)))), // prettier-ignore
    ofNothing: { mean: NaN, standardDeviation: NaN, standardError: NaN, count: 0 },
  },
  {
    ...ofClasses("collection", metrics.collection({ accuracy: metrics.accuracy, f1: metrics.f1() })),
    ofNothing: { accuracy: NaN, f1: NaN },
  },
];

function allClasses(): Samples {
  return [classes()[0], tensor([0, 1, 2, 0, 1, 2], { dtype: "int32" })];
}
