import { describeSeries } from "./describe-series.ts";
import { endLabels, type EndLabel } from "./end-labels.ts";
import type { FigureOptions } from "./figure-options.ts";
import { frame } from "./frame.ts";
import type { LegendEntry } from "./legend.ts";
import { lineAxes } from "./line-axes.ts";
import { linePanel } from "./line-panel.ts";
import type { Series } from "./series.ts";
import { styledSeries, type StyledSeries } from "./styled-series.ts";
import type { SvgNode } from "./svg-node.ts";
import { textWidth } from "./text-width.ts";

/** Options of {@link lineChart}. */
export interface LineChartOptions extends FigureOptions {
  /** What lies along x, with its unit: "epoch". */
  readonly xLabel: string;
  /** What lies along y, with its unit: "time (s)". */
  readonly yLabel: string;
  /** Default "linear". On a logarithmic axis zero and negative numbers are gaps. */
  readonly xScale?: "linear" | "log";
  /** Default "linear". */
  readonly yScale?: "linear" | "log";
  /** Default: what the series and their bands span, to round numbers. Lines are cut off outside. */
  readonly yDomain?: readonly [number, number];
}

/**
 * Curves over steps, epochs or settings, with bands around them.
 *
 * Names stand where the lines end if there is room for all of them, else in a legend. NaN and infinities are gaps; of
 * many points those are drawn that can be seen.
 *
 * @throws RangeError when there is no series, no finite number, or lists differ in length.
 * @example
 * import { lineChart } from "@gradkit/figures";
 * const epochs = [1, 2, 3];
 * const svg = lineChart(
 *   [
 *     { name: "training", x: epochs, y: [2.3, 1.1, 0.4] },
 *     { name: "validation", x: epochs, y: [2.4, 1.3, 0.9], low: [2.2, 1.1, 0.7], high: [2.6, 1.5, 1.1] },
 *   ],
 *   { title: "Loss of three epochs", xLabel: "epoch", yLabel: "loss", yScale: "log" },
 * );
 * console.log(svg.startsWith("<svg"), svg.includes("training: from 2.3 to 0.4")); // true true
 * @see https://observablehq.com/plot/marks/line
 */
export function lineChart(series: readonly Series[], options: LineChartOptions): string {
  const styled = styledSeries("lineChart", series);
  const { x, y } = lineAxes("lineChart", styled, options);
  const direct = hasRoomAtEnds(styled, options);
  const entries = styled
    .filter(({ name }) => name !== "")
    .map(({ name, style }): LegendEntry => ({ name, style }));
  const right = direct ? 40 + Math.max(0, ...styled.map(({ name }) => textWidth(name, 12))) : 0;
  return frame(options, {
    name: "lineChart",
    subject: `${options.yLabel} by ${options.xLabel}`,
    description: describeSeries(styled, options.xLabel, options.yLabel),
    legend: direct ? [] : entries,
    bodyHeight: (width) => Math.min(420, Math.max(250, width * 0.52)),
    body: (width, height) => drawn(width, height),
  });

  function drawn(width: number, height: number): SvgNode[] {
    const { xLabel, yLabel } = options;
    const { nodes, area, panel } = linePanel({ width, height, x, y, xLabel, yLabel, right, series: styled });
    const labels = direct ? styled.flatMap((one) => endOf(one, panel.x, panel.y, area)) : [];
    return [...nodes, ...(labels.length === 0 ? [] : [endLabels(labels, area)])];
  }
}

/** Few lines with short names, in a figure wide enough for them. */
function hasRoomAtEnds(
  series: readonly StyledSeries[],
  { width = 640, yScale, xScale }: LineChartOptions,
): boolean {
  const longest = Math.max(...series.map(({ name }) => textWidth(name, 12)));
  const ended = series.every((one) => lastPlace(one, xScale, yScale) >= 0);
  return width >= 480 && series.length <= 8 && longest > 0 && longest <= width * 0.28 && ended;
}

function endOf(
  series: StyledSeries,
  x: (value: number) => number,
  y: (value: number) => number,
  area: { readonly top: number; readonly bottom: number },
): EndLabel[] {
  const i = lastPlace(series);
  const height = y(series.y[i] ?? NaN);
  const end = { x: x(series.x[i] ?? NaN), y: Math.max(area.top, Math.min(area.bottom, height)) };
  return series.name === "" || !Number.isFinite(end.x + end.y)
    ? []
    : [{ ...end, name: series.name, style: series.style }];
}

function lastPlace({ x, y }: Series, xScale = "linear", yScale = "linear"): number {
  const shown = (value: number | undefined, scale: string): boolean =>
    Number.isFinite(value) && (scale === "linear" || (value ?? 0) > 0);
  let i = y.length - 1;
  while (i >= 0 && !(shown(x[i], xScale) && shown(y[i], yScale))) {
    i--;
  }
  return i;
}
