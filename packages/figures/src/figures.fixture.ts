import type { FigureOptions } from "./figure-options.ts";
import {
  barChart,
  calibrationFigure,
  confusionFigure,
  contourPath,
  dataPreview,
  decisionSurface,
  descentFigure,
  functionFigure,
  histogramFigure,
  imageGrid,
  lineChart,
  precisionRecallFigure,
  rocFigure,
  smallMultiples,
} from "./index.ts";

const places = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const wave = places(60).map((i) => Math.sin(i / 7) + i / 50);
const epochs = places(60).map((i) => i + 1);
const series = [
  { name: "training", x: epochs, y: wave },
  {
    name: "validation & <test>",
    x: epochs,
    y: wave.map((value) => value + 0.3),
    low: wave,
    high: wave.map((value) => value + 0.7),
  },
];
const names = ["setosa", "versicolor", "a class with a rather long name"];

/** Every figure with ordinary data. */
export const figures: Readonly<Record<string, (options: FigureOptions) => string>> = {
  lineChart: (options) => lineChart(series, { ...options, xLabel: "epoch", yLabel: "loss (nats)" }),
  smallMultiples: (options) =>
    smallMultiples(
      [1, 2, 3, 4].map((rate) => ({ title: `rate ${rate}`, series })),
      { ...options, xLabel: "epoch", yLabel: "loss" },
    ),
  contourPath: (options) =>
    contourPath(
      (x, y) => x * x + 4 * y * y,
      [
        {
          name: "SGD",
          points: [
            [2, 1],
            [1, 0.2],
            [0.2, 0],
          ],
        },
      ],
      { ...options, xDomain: [-3, 3], yDomain: [-2, 2] },
    ),
  decisionSurface: (options) =>
    decisionSurface(
      {
        predict: (points) =>
          places(points.length / 2).map((i) => Math.min(2, Math.floor(3 * points[2 * i]!))),
        xDomain: [0, 1],
        yDomain: [0, 1],
        resolution: 30,
      },
      { x: [0.1, 0.5, 0.5, 0.5, 0.9, 0.1], labels: [0, 1, 2], classNames: names },
      options,
    ),
  confusionFigure: (options) =>
    confusionFigure(
      [
        [50, 0, 0],
        [1, 46, 3],
        [0, 4, 1046],
      ],
      names,
      options,
    ),
  imageGrid: (options) =>
    imageGrid(
      places(9).map((k) => ({
        pixels: places(64).map((i) => i * k),
        width: 8,
        height: 8,
        label: `is ${k}, taken for 0`,
      })),
      options,
    ),
  histogramFigure: (options) => histogramFigure([{ name: "weights", values: wave }], options),
  rocFigure: (options) => rocFigure([{ name: "model", x: [0, 0.1, 1], y: [0, 0.8, 1] }], options),
  precisionRecallFigure: (options) =>
    precisionRecallFigure([{ name: "model", x: [1, 0.5, 0], y: [0.5, 0.9, 1] }], options),
  calibrationFigure: (options) =>
    calibrationFigure(
      [0.1, 0.5, 0.9].map((confidence) => ({
        confidence,
        accuracy: confidence ** 2,
        count: 1000 * confidence,
      })),
      options,
    ),
  barChart: (options) =>
    barChart(
      [
        { name: "SGD with momentum", value: 0.91 },
        { name: "diverged", value: NaN },
      ],
      options,
    ),
  functionFigure: (options) =>
    functionFigure([{ name: "tanh", f: Math.tanh, slope: (x) => 1 - Math.tanh(x) ** 2 }], {
      ...options,
      xDomain: [-4, 4],
    }),
  descentFigure: (options) =>
    descentFigure((x) => x ** 2, [{ name: "rate 0.9", x: [2, -1.6, 1.28] }], {
      ...options,
      xDomain: [-3, 3],
    }),
  dataPreview: (options) =>
    dataPreview(
      {
        columns: ["length (cm)", "width (cm)", "height (cm)"].map((name) => ({ name, values: wave })),
        labels: wave.map((_, i) => i % 3),
        classNames: names,
      },
      options,
    ),
};
