import { axisScale } from "./axis-scale.ts";
import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { histogramBins } from "./histogram-bins.ts";
import { histogramPanel, type CountedList } from "./histogram-panel.ts";
import { panelGrid } from "./panel-grid.ts";
import { seriesStyle } from "./series-style.ts";

/** Numbers with a name: the weights of a layer. */
export interface NamedValues {
  readonly name: string;
  /** What is not finite is left out and counted in the description. */
  readonly values: ArrayLike<number>;
}

/** Options of {@link histogramFigure}. */
export interface HistogramFigureOptions extends FigureOptions {
  /** What the numbers are, with their unit. Default "value". */
  readonly xLabel?: string;
  /** Intervals of equal width, from 1. Default: by the rule of Freedman and Diaconis, to round numbers. */
  readonly bins?: number;
}

/**
 * How often which numbers occur: weights, activations, gradients. Up to three lists lie over each other, more stand side
 * by side, all with the same intervals and axes.
 *
 * @throws RangeError when no list has a finite number, or bins is not a whole number of at least 1.
 * @example
 * import { histogramFigure } from "@gradkit/figures";
 * const svg = histogramFigure([{ name: "weights", values: [-1, 0, 0, 0.5, 1, NaN] }], { bins: 2 });
 * console.log(svg.includes("weights: 5 numbers, mean 0.1, from −1 to 1; 1 not finite.")); // true
 * @see https://doi.org/10.1007/BF01025868
 */
export function histogramFigure(
  values: readonly NamedValues[],
  options: HistogramFigureOptions = {},
): string {
  const { xLabel = "value" } = options;
  const bins = histogramBins(
    "histogramFigure",
    values.map((one) => one.values),
    options.bins,
  );
  const together = values.length <= 3;
  const lists = values.map(({ name }, i): CountedList => {
    const style = together ? seriesStyle(i, values.length) : seriesStyle(0, 1);
    return { name, counts: bins.counts[i] ?? [], style };
  });
  const x = axisScale([bins.edges[0] ?? 0, bins.edges.at(-1) ?? 1], { round: false });
  const y = axisScale([0, Math.max(1, ...lists.flatMap(({ counts }) => counts))], { smallest: 1 });
  const request = { x, y, xLabel, yLabel: "count", edges: bins.edges };
  const grid = panelGrid("histogramFigure", values.length, { least: 210 });
  return frame(options, {
    name: "histogramFigure",
    subject: `Histogram of ${xLabel}`,
    description: values.map((one, i) => described(one, bins.missing[i] ?? 0)).join(" "),
    legend: together && lists.length > 1 ? lists.map(({ name, style }) => ({ name, style })) : [],
    bodyHeight: (width) =>
      together
        ? Math.min(380, Math.max(230, width * 0.46))
        : grid.heightOf(width, (each) => Math.max(160, each * 0.66)),
    body: (width, height) =>
      together
        ? histogramPanel({ ...request, width, height, lists })
        : grid.place(width, height, (i, size) => ({
            title: lists[i]?.name ?? "",
            nodes: [element("g", {}, histogramPanel({ ...request, ...size, lists: lists.slice(i, i + 1) }))],
          })),
  });
}

function described({ name, values }: NamedValues, missing: number): string {
  const finite = Array.from(values).filter(Number.isFinite);
  const low = finite.reduce((a, b) => Math.min(a, b), Infinity);
  const high = finite.reduce((a, b) => Math.max(a, b), -Infinity);
  const mean = finite.reduce((sum, value) => sum + value / finite.length, 0);
  const rest = missing === 0 ? "." : `; ${formatNumber(missing)} not finite.`;
  return finite.length === 0
    ? `${name}: no finite number${rest}`
    : `${name}: ${formatNumber(finite.length)} ${finite.length === 1 ? "number" : "numbers"}, mean ${formatNumber(mean)}, ` +
        `from ${formatNumber(low)} to ${formatNumber(high)}${rest}`;
}
