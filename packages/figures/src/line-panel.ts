import * as Plot from "@observablehq/plot";
import { axes, type Area, type AxesRequest } from "./axes.ts";
import { paint } from "./paint.ts";
import { pointTitles } from "./point-titles.ts";
import { plotPanel, type PlotPanel } from "./plot-panel.ts";
import { seriesClass } from "./series-class.ts";
import type { StyledSeries } from "./styled-series.ts";
import type { SvgNode } from "./svg-node.ts";
import { thinned } from "./thinned.ts";

/** What stands in one panel of lines. */
export interface LinePanelRequest extends AxesRequest {
  readonly series: readonly StyledSeries[];
  /** How points are joined: by straight lines, or as steps before the next point. Default "linear". */
  readonly curve?: "linear" | "step-before";
  /** Drawn below the lines. */
  readonly below?: readonly Plot.Markish[];
}

/** A panel of lines: everything that is drawn, and the places in it. */
export interface LinePanel {
  readonly nodes: readonly SvgNode[];
  readonly area: Area;
  readonly panel: PlotPanel;
}

type Row = { readonly x: number; readonly y: number; readonly low: number; readonly high: number };

/** Draws series as lines with bands over a grid; what leaves the domain is cut off. */
export function linePanel(request: LinePanelRequest): LinePanel {
  const { area, options, marks, labels } = axes(request);
  const columns = Math.max(50, Math.round(area.right - area.left));
  const tables = request.series.map((series) => rows(series, request, columns));
  const clip = tables.flat().some((row) => leaves(row, request));
  const panel = plotPanel({
    ...options,
    marks: [
      ...marks,
      ...(request.below ?? []),
      ...request.series.map((series, i) => band(series, tables[i] ?? [], clip, seriesClass(i))),
      ...request.series.map((series, i) =>
        line(series, tables[i] ?? [], {
          clip,
          curve: request.curve ?? "linear",
          className: seriesClass(i),
        }),
      ),
      ...request.series.map((series, i) =>
        fewPoints(
          series,
          (tables[i] ?? []).filter((row) => !leaves(row, request)),
          seriesClass(i),
        ),
      ),
    ],
  });
  const titles = request.series.map((series, i) => pointTitles(series, request, panel, seriesClass(i)));
  return { nodes: [panel.group, ...labels(panel), ...titles], area, panel };
}

/** The points to draw; what a logarithmic axis cannot show is a gap. */
function rows(series: StyledSeries, { x: xAxis, y: yAxis }: LinePanelRequest, columns: number): Row[] {
  const shown = (value: number, type: string): number => (type === "log" && value <= 0 ? NaN : value);
  const { x, y, low, high } = series;
  return thinned(y, columns).map((i) => {
    const values = [y[i] ?? NaN, low?.[i] ?? NaN, high?.[i] ?? NaN].map((value) =>
      Number.isFinite(value) ? shown(value, yAxis.type) : NaN,
    );
    const [middle = NaN, below = NaN, above = NaN] = values;
    const floored = Number.isNaN(below) && !Number.isNaN(above) ? yAxis.domain[0] : below;
    return {
      x: shown(x[i] ?? NaN, xAxis.type),
      y: middle,
      low: Number.isNaN(middle) ? NaN : floored,
      high: above,
    };
  });
}

function band(
  { low, name, style }: StyledSeries,
  table: readonly Row[],
  clip: boolean,
  className: string,
): Plot.Markish {
  return low === undefined
    ? null
    : Plot.areaY([...table], {
        x: "x",
        y1: "low",
        y2: "high",
        fill: paint(style.color),
        fillOpacity: 0.18,
        clip,
        className,
        title: () => `${name}: band`,
      });
}

function line(
  { name, style }: StyledSeries,
  table: readonly Row[],
  options: {
    readonly clip: boolean;
    readonly curve: "linear" | "step-before";
    readonly className: string;
  },
): Plot.Markish {
  return Plot.line([...table], {
    x: "x",
    y: "y",
    stroke: paint(style.color),
    strokeWidth: 2,
    ...(style.dash === undefined ? {} : { strokeDasharray: style.dash }),
    ...options,
    title: () => name,
  });
}

/** Only what leaves the axes is cut off: a line along the edge is drawn with its whole width. */
function leaves(row: Row, { x, y }: LinePanelRequest): boolean {
  const outside = (value: number, [low, high]: readonly [number, number]): boolean =>
    value < low || value > high;
  return outside(row.x, x.domain) || [row.y, row.low, row.high].some((value) => outside(value, y.domain));
}

/** A line through few points shows where they are. */
function fewPoints({ style }: StyledSeries, table: readonly Row[], className: string): Plot.Markish {
  return table.length > 12
    ? null
    : Plot.dot([...table], { x: "x", y: "y", r: 3, fill: paint(style.color), className });
}
