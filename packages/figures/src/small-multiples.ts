import { describeSeries } from "./describe-series.ts";
import { element } from "./element.ts";
import { frame } from "./frame.ts";
import type { LegendEntry } from "./legend.ts";
import { lineAxes } from "./line-axes.ts";
import type { LineChartOptions } from "./line-chart.ts";
import { linePanel } from "./line-panel.ts";
import { panelGrid } from "./panel-grid.ts";
import type { Series } from "./series.ts";
import { styledSeries, type StyledSeries } from "./styled-series.ts";

/** One of several plots side by side. */
export interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
}

/** Options of {@link smallMultiples}. */
export interface SmallMultiplesOptions extends LineChartOptions {
  /** Plots in a row, from 1. Default: as many as have room. */
  readonly columns?: number;
}

/**
 * Many small plots with the same axes, so that they can be compared: a rate, a layer or an experiment each.
 *
 * Series of the same name look the same in all of them. `height` is that of the whole figure.
 *
 * @throws RangeError when there is no panel or no finite number, or lists differ in length.
 * @example
 * import { smallMultiples } from "@gradkit/figures";
 * const series = (slope: number) => [{ name: "loss", x: [0, 1, 2], y: [4, 4 - slope, 4 - 2 * slope] }];
 * const svg = smallMultiples(
 *   [0.5, 1, 2].map((slope) => ({ title: `rate ${slope}`, series: series(slope) })),
 *   { xLabel: "epoch", yLabel: "loss" },
 * );
 * console.log(svg.split("rate 0.5").length - 1, svg.split('class="panel"').length - 1); // 2 3
 * @see https://www.edwardtufte.com/notebook/book-design-advice-and-examples/
 */
export function smallMultiples(panels: readonly Panel[], options: SmallMultiplesOptions): string {
  if (panels.length === 0) {
    throw new RangeError("smallMultiples: there is no panel; give at least one.");
  }
  const names = [...new Set(panels.flatMap(({ series }) => series.map(({ name }) => name)))];
  const styled = panels.map(({ series }) =>
    styledSeries("smallMultiples", series, ({ name }) => [names.indexOf(name), names.length]),
  );
  const { x, y } = lineAxes("smallMultiples", styled.flat(), options);
  const grid = panelGrid("smallMultiples", panels.length, { least: 210, columns: options.columns });
  const { xLabel, yLabel } = options;
  return frame(options, {
    name: "smallMultiples",
    subject: `${yLabel} by ${xLabel}, ${panels.length} panels`,
    description: panels
      .map(({ title }, i) => `${title}. ${describeSeries(styled[i] ?? [], xLabel, yLabel)}`)
      .join(" "),
    legend: names.length > 1 ? entries(styled.flat()) : [],
    bodyHeight: (width) => grid.heightOf(width, (each) => Math.min(300, Math.max(170, each * 0.72))),
    body: (width, height) =>
      grid.place(width, height, (i, size) => ({
        title: panels[i]?.title ?? "",
        nodes: [
          element("g", {}, linePanel({ ...size, x, y, xLabel, yLabel, series: styled[i] ?? [] }).nodes),
        ],
      })),
  });
}

function entries(series: readonly StyledSeries[]): LegendEntry[] {
  const first = new Map(
    series.map((one) => [one.name, one.style]).reverse() as [string, StyledSeries["style"]][],
  );
  return [...first].reverse().map(([name, style]) => ({ name, style }));
}
