import * as Plot from "@observablehq/plot";
import { axes } from "./axes.ts";
import { axisScale } from "./axis-scale.ts";
import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { finiteExtent } from "./finite-extent.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { paint } from "./paint.ts";
import { plotPanel } from "./plot-panel.ts";
import { shortened } from "./shortened.ts";
import type { SvgNode } from "./svg-node.ts";
import { textWidth } from "./text-width.ts";

/** A name and its number; NaN is shown as missing. */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

/** Options of {@link barChart}. */
export interface BarChartOptions extends FigureOptions {
  /** What the numbers are, with their unit. */
  readonly xLabel?: string;
}

const rowHeight = 28;

/**
 * Bars from zero, one below the other, with their numbers.
 *
 * @throws RangeError when there is no bar or no finite number.
 * @example
 * import { barChart } from "@gradkit/figures";
 * const svg = barChart(
 *   [{ name: "SGD", value: 0.91 }, { name: "Adam", value: 0.97 }],
 *   { title: "Adam is best", xLabel: "test accuracy" },
 * );
 * console.log(svg.includes("SGD 0.91, Adam 0.97"), svg.split("<rect").length - 1); // true 3
 * @see https://observablehq.com/plot/marks/bar
 */
export function barChart(bars: readonly Bar[], options: BarChartOptions = {}): string {
  const { xLabel = "" } = options;
  const extent = finiteExtent([bars.map(({ value }) => value)]);
  if (extent === undefined) {
    throw new RangeError(
      `barChart: none of ${bars.length} bars has a finite value; there is nothing to show.`,
    );
  }
  const names = bars.map(({ name }) => textWidth(name, 12));
  return frame(options, {
    name: "barChart",
    subject: xLabel === "" ? `${bars.length} bars` : `${xLabel} of ${bars.length}`,
    description: `${bars.map(({ name, value }) => `${name} ${formatNumber(value)}`).join(", ")}.`,
    bodyHeight: () => bars.length * rowHeight + (xLabel === "" ? 36 : 54),
    body: (width, height) => {
      const left = Math.min(Math.max(...names), width * 0.35) + 24;
      const numbers = Math.max(...bars.map(({ value }) => textWidth(formatNumber(value), 12)));
      return drawn(bars, extent, { width, height, left, right: numbers + 24, xLabel });
    },
  });
}

function drawn(
  bars: readonly Bar[],
  [low, high]: readonly [number, number],
  size: { width: number; height: number; left: number; right: number; xLabel: string },
): SvgNode[] {
  const { width, height, left, right, xLabel } = size;
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  const x = axisScale([from, from === to ? 1 : to], { round: false });
  // The vertical axis holds names, so it gets none of the numbers that axes() would write there.
  const y = { type: "linear", domain: [0, 1], ticks: () => ({ values: [], labels: [] }) } as const;
  const { area, options, marks, labels } = axes({
    width: width - left + 24,
    height,
    x,
    y,
    xLabel,
    yLabel: "",
    right,
  });
  const wide = area.right - area.left;
  const rows = bars.map((bar, index) => ({
    ...bar,
    index,
    shown: Number.isFinite(bar.value) ? bar.value : 0,
  }));
  const panel = plotPanel({
    ...options,
    y: { type: "band", domain: rows.map(({ index }) => index), axis: null, padding: 0.3 },
    marks: [
      ...marks,
      Plot.barX(rows, {
        x1: 0,
        x2: "shown",
        y: "index",
        fill: paint("series-0"),
        title: ({ name, value }: Bar) => `${name}: ${formatNumber(value)}`,
      }),
      Plot.ruleX([0], { stroke: paint("muted") }),
    ],
  });
  const step = (area.bottom - area.top) / bars.length;
  const words = rows.flatMap(({ name, value, shown, index }) => {
    const middle = (area.top + (index + 0.5) * step).toFixed(1);
    const end = (panel.x(Math.max(0, shown)) + 6).toFixed(1);
    const common = { y: middle, dy: "0.35em", fill: paint("ink") };
    return [
      element("text", { ...common, x: area.left - 10, "text-anchor": "end" }, [
        shortened(name, left - 20, 12),
      ]),
      element("text", { ...common, x: end, fill: paint(Number.isFinite(value) ? "ink" : "muted") }, [
        formatNumber(value),
      ]),
    ];
  });
  const shift = width - right - area.left - wide;
  return [
    element("g", { transform: `translate(${shift.toFixed(1)},0)` }, [
      panel.group,
      ...labels({ ...panel, y: () => 0 }),
      ...words,
    ]),
  ];
}
