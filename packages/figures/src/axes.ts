import * as Plot from "@observablehq/plot";
import type { AxisScale } from "./axis-scale.ts";
import type { Ticks } from "./axis-ticks.ts";
import { element } from "./element.ts";
import { paint } from "./paint.ts";
import { shortened } from "./shortened.ts";
import type { PlotPanel } from "./plot-panel.ts";
import type { SvgNode } from "./svg-node.ts";
import { textWidth } from "./text-width.ts";

/** Where a plot lies in its panel. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What axes are drawn from. */
export interface AxesRequest {
  readonly width: number;
  readonly height: number;
  readonly x: AxisScale;
  readonly y: AxisScale;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Room at the right of the plot, at least. */
  readonly right?: number;
  readonly grid?: boolean;
}

/** Options for the plot, the grid below everything else, and the numbers and names around it. */
export interface Axes {
  readonly area: Area;
  readonly options: Plot.PlotOptions;
  readonly marks: readonly Plot.Markish[];
  readonly labels: (panel: PlotPanel) => SvgNode[];
}

const fontSize = 11;

/** Axes with round numbers, as many as there is room for; names with units stand above the y axis and below the x axis. */
export function axes(request: AxesRequest): Axes {
  const { width, height, x, y, xLabel, yLabel, right = 0, grid = true } = request;
  const [top, bottom] = [yLabel === "" ? 10 : 26, height - (xLabel === "" ? 26 : 44)];
  const yTicks = y.ticks(Math.max(3, Math.min(8, Math.floor((bottom - top) / 40))));
  const left = 16 + widest(yTicks) + 8;
  const rough = x.ticks(5);
  const room = (width - left - right - 14) / Math.max(56, widest(rough) + 22);
  const xTicks = x.ticks(Math.max(2, Math.min(10, Math.floor(room))));
  const lastLabel = textWidth(xTicks.labels.at(-1) ?? "", fontSize) / 2;
  const area = { left, right: width - Math.max(right, 16, lastLabel + 6), top, bottom };
  return {
    area,
    options: {
      width,
      height,
      marginLeft: area.left,
      marginRight: width - area.right,
      marginTop: top,
      marginBottom: height - bottom,
      x: { type: x.type, domain: [...x.domain], axis: null },
      y: { type: y.type, domain: [...y.domain], axis: null },
    },
    marks: [
      grid ? Plot.gridY([...yTicks.values], { stroke: paint("grid"), strokeOpacity: 1 }) : null,
      grid ? Plot.gridX([...xTicks.values], { stroke: paint("grid"), strokeOpacity: 1 }) : null,
    ],
    labels: (panel) => [
      ...axisNumbers(area, xTicks, yTicks, panel),
      ...axisNames(area, height, xLabel, yLabel),
    ],
  };
}

/** The names of both axes around an area. */
export function axisNames(area: Area, height: number, xLabel: string, yLabel: string): SvgNode[] {
  const middle = ((area.left + area.right) / 2).toFixed(1);
  const x = element("text", { x: middle, y: height - 10, "text-anchor": "middle", fill: paint("ink") }, [
    shortened(xLabel, area.right - area.left + 20, 12),
  ]);
  const y = element("text", { x: 14, y: area.top - 11, fill: paint("ink") }, [
    shortened(yLabel, area.right - 14, 12),
  ]);
  return [...(xLabel === "" ? [] : [x]), ...(yLabel === "" ? [] : [y])];
}

/** The library leaves out some numbers of logarithmic axes; these are written as they are. */
function axisNumbers(area: Area, x: Ticks, y: Ticks, panel: PlotPanel): SvgNode[] {
  const along = x.values.map((value, i) => {
    const at = panel.x(value).toFixed(1);
    return element("text", { x: at, y: area.bottom + 17, "text-anchor": "middle" }, [x.labels[i] ?? ""]);
  });
  const up = y.values.map((value, i) =>
    element("text", { x: area.left - 7, y: panel.y(value).toFixed(1), dy: "0.33em", "text-anchor": "end" }, [
      y.labels[i] ?? "",
    ]),
  );
  const marks = x.values.map((value) => `M${panel.x(value).toFixed(1)},${area.bottom}v4`).join("");
  return [
    element("path", { d: marks, fill: "none", stroke: paint("muted") }),
    element("g", { class: "x-axis", "font-size": fontSize, fill: paint("muted") }, along),
    element("g", { class: "y-axis", "font-size": fontSize, fill: paint("muted") }, up),
  ];
}

function widest({ labels }: Ticks): number {
  return Math.max(0, ...labels.map((label) => textWidth(label, fontSize)));
}
