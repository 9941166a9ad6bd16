import * as Plot from "@observablehq/plot";
import { axes } from "./axes.ts";
import { axisScale } from "./axis-scale.ts";
import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { paint } from "./paint.ts";
import { plotPanel } from "./plot-panel.ts";
import type { SvgNode } from "./svg-node.ts";

/** Samples that a model was about equally sure of. */
export interface CalibrationBin {
  /** Their mean confidence, 0 to 1. */
  readonly confidence: number;
  /** The share of them that is right, 0 to 1. */
  readonly accuracy: number;
  /** How many they are. An empty one is left out. */
  readonly count: number;
}

const [stripHeight, stripGap] = [100, 4];

/**
 * How often a model is right when it says how sure it is, with the number of samples below: on the diagonal it is as
 * right as it is sure, below it too sure.
 *
 * The expected calibration error `sum_b n_b / n |accuracy_b - confidence_b|` stands in the figure.
 *
 * @throws RangeError when no bin holds a sample, or a share is outside 0 to 1.
 * @example
 * import { calibrationFigure } from "@gradkit/figures";
 * const svg = calibrationFigure([
 *   { confidence: 0.6, accuracy: 0.5, count: 100 },
 *   { confidence: 0.9, accuracy: 0.8, count: 300 },
 * ]);
 * console.log(svg.includes("Expected calibration error 0.1 over 400 samples.")); // true
 * @see https://arxiv.org/abs/1706.04599
 */
export function calibrationFigure(bins: readonly CalibrationBin[], options: FigureOptions = {}): string {
  requireBins(bins);
  const used = bins.filter(({ count }) => count > 0);
  const total = used.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) {
    throw new RangeError(
      `calibrationFigure: none of ${bins.length} bins holds a sample; there is nothing to show.`,
    );
  }
  const error = used.reduce(
    (sum, bin) => sum + (bin.count / total) * Math.abs(bin.accuracy - bin.confidence),
    0,
  );
  const subtitle = options.subtitle ?? `expected calibration error ${formatNumber(error, 3)}`;
  return frame(
    { ...options, subtitle },
    {
      name: "calibrationFigure",
      subject: "Accuracy by confidence",
      description:
        `Expected calibration error ${formatNumber(error, 3)} over ${formatNumber(total)} samples. ` +
        used.map((bin) => `${words(bin)}.`).join(" "),
      bodyHeight: (width) => Math.min(440, width - 4) + stripHeight,
      body: (width, height) => {
        const side = Math.min(width, height - stripHeight + 4);
        const nodes = [...reliability(used, side, height - stripHeight), ...counts(used, side, height)];
        return [element("g", { transform: `translate(${((width - side) / 2).toFixed(1)},0)` }, nodes)];
      },
    },
  );
}

function reliability(bins: readonly CalibrationBin[], width: number, height: number): SvgNode[] {
  const [x, y] = [axisScale([0, 1], { round: false }), axisScale([0, 1], { round: false })];
  const { options, marks, labels } = axes({
    width,
    height: height + 18,
    x,
    y,
    xLabel: "",
    yLabel: "accuracy",
  });
  const color = paint("series-0");
  const diagonal = [
    [0, 0],
    [1, 1],
  ] as const;
  const panel = plotPanel({
    ...options,
    marks: [
      ...marks,
      Plot.line(diagonal, { stroke: paint("muted"), strokeDasharray: "3 4" }),
      Plot.ruleX(bins, {
        x: "confidence",
        y1: "accuracy",
        y2: "confidence",
        stroke: paint("muted"),
        strokeWidth: 1.5,
      }),
      Plot.line(bins, { x: "confidence", y: "accuracy", stroke: color, strokeWidth: 2 }),
      Plot.dot(bins, {
        x: "confidence",
        y: "accuracy",
        r: 4,
        fill: color,
        stroke: paint("surface"),
        title: words,
      }),
    ],
  });
  return [panel.group, ...labels(panel)];
}

/** The number of samples under each point, on an axis of its own. */
function counts(bins: readonly CalibrationBin[], width: number, height: number): SvgNode[] {
  const most = Math.max(...bins.map(({ count }) => count));
  const x = axisScale([0, 1], { round: false });
  const y = axisScale([0, 1], { round: false });
  const strip = stripHeight - stripGap;
  const { area, options } = axes({ width, height: strip, x, y, xLabel: "confidence", yLabel: "" });
  const bars = bins.map((bin) => ({ ...bin, from: bin.confidence - 0.012, to: bin.confidence + 0.012 }));
  const panel = plotPanel({
    ...options,
    y: { domain: [0, most], axis: null },
    marks: [
      Plot.rectY(bars, {
        x1: "from",
        x2: "to",
        y1: 0,
        y2: "count",
        fill: paint("muted"),
        clip: true,
        title: words,
      }),
      Plot.ruleY([0], { stroke: paint("muted") }),
    ],
  });
  const middle = ((area.left + area.right) / 2).toFixed(1);
  const name = { x: middle, y: strip - 16, "text-anchor": "middle", fill: paint("ink") };
  const note = {
    x: area.left - 7,
    y: area.top + 6,
    "text-anchor": "end",
    "font-size": 11,
    fill: paint("muted"),
  };
  return [
    element("g", { transform: `translate(0,${(height - strip).toFixed(1)})` }, [
      panel.group,
      element("text", name, ["confidence; bars: samples"]),
      element("text", note, [formatNumber(most)]),
    ]),
  ];
}

function words({ confidence, accuracy, count }: CalibrationBin): string {
  return `confidence ${formatNumber(confidence, 3)}: accuracy ${formatNumber(accuracy, 3)} of ${formatNumber(count)}`;
}

function requireBins(bins: readonly CalibrationBin[]): void {
  bins.forEach(({ confidence, accuracy, count }, i) => {
    if (!(Number.isFinite(count) && count >= 0)) {
      throw new RangeError(`calibrationFigure: count of bins[${i}] must be at least 0, but is ${count}.`);
    }
    for (const [field, value] of Object.entries({ confidence, accuracy })) {
      if (count > 0 && !(value >= 0 && value <= 1 + 1e-6)) {
        throw new RangeError(
          `calibrationFigure: ${field} of bins[${i}] must lie from 0 to 1, but is ${value}.`,
        );
      }
    }
  });
}
