import * as Plot from "@observablehq/plot";
import { axes, type AxesRequest } from "./axes.ts";
import { formatNumber } from "./format-number.ts";
import { paint } from "./paint.ts";
import { plotPanel } from "./plot-panel.ts";
import type { SeriesStyle } from "./series-style.ts";
import type { SvgNode } from "./svg-node.ts";

/** One of the lists counted in a panel. */
export interface CountedList {
  readonly name: string;
  readonly counts: readonly number[];
  readonly style: SeriesStyle;
}

/** Draws counts as columns, several lists as outlines over each other. */
export function histogramPanel(
  request: AxesRequest & { readonly edges: readonly number[]; readonly lists: readonly CountedList[] },
): SvgNode[] {
  const { options, marks, labels } = axes(request);
  const { edges, lists } = request;
  const several = lists.length > 1;
  const columns = lists.flatMap(({ name, counts, style }) => {
    const rows = counts.map((count, i) => ({ from: edges[i] ?? 0, to: edges[i + 1] ?? 0, count, name }));
    const outline = [
      { x: edges[0], y: 0 },
      ...rows.flatMap(({ from, to, count }) => [
        { x: from, y: count },
        { x: to, y: count },
      ]),
      { x: edges.at(-1), y: 0 },
    ];
    const color = paint(style.color);
    return [
      Plot.rectY(rows, {
        ...{ x1: "from", x2: "to", y1: 0, y2: "count", title: words, fill: color },
        fillOpacity: several ? 0.22 : 0.85,
        inset: several ? 0 : 0.5,
      }),
      several
        ? Plot.line(outline, {
            ...{ x: "x", y: "y", stroke: color, strokeWidth: 1.75 },
            ...(style.dash === undefined ? {} : { strokeDasharray: style.dash }),
          })
        : null,
    ];
  });
  const panel = plotPanel({
    ...options,
    marks: [...marks, ...columns, Plot.ruleY([0], { stroke: paint("muted") })],
  });
  return [panel.group, ...labels(panel)];
}

type Column = { readonly from: number; readonly to: number; readonly count: number; readonly name: string };

function words({ from, to, count, name }: Column): string {
  return `${name}: ${formatNumber(count)} from ${formatNumber(from)} to ${formatNumber(to)}`;
}
