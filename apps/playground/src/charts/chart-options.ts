import type uPlot from "uplot";
import { letterSize } from "../controls/letter-size.ts";
import { formatSmall } from "../texts/format-small.ts";
import type { LineChartProps } from "./line-chart.tsx";

type Settings = Omit<LineChartProps, "marks"> & {
  readonly width: number;
  readonly marks: () => readonly number[];
};

/** How uPlot shows a chart, in the colours of the page. */
export function chartOptions(settings: Settings): uPlot.Options {
  const { width, height, series, isLog, range, xLabel, group, marks } = settings;
  const style = getComputedStyle(document.documentElement);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const letters = letterSize();
  const axis: uPlot.Axis = {
    stroke: color("soft"),
    grid: { stroke: color("line"), width: 1 },
    ticks: { show: false },
    font: `${Math.round(11 * letters)}px ${style.getPropertyValue("--font")}`,
    gap: 4,
  };
  return {
    width,
    height,
    padding: [8, 14 * letters, 0, 0],
    cursor: { sync: { key: group }, drag: { x: false, y: false }, points: { size: 7 } },
    legend: { live: true, markers: { width: 2 } },
    scales: {
      x: { time: false },
      y: {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a constant enum is not there to import
        distr: isLog ? 3 : 1,
        ...(range !== undefined && { range: [range[0], range[1]] }),
      },
    },
    axes: [
      { ...axis, size: 26 * letters, space: 60 * letters },
      { ...axis, size: 46 * letters, space: 28 * letters, values: (_, splits) => splits.map(axisLabel) },
    ],
    series: [
      { label: xLabel, value: (plot, value: number | null) => String(value ?? plot.data[0].at(-1) ?? "–") },
      ...series.map(
        ({
          label,
          color: name,
          dash,
          opacity = 1,
          isSparse = false,
          isBackground = false,
        }): uPlot.Series => ({
          label,
          ...(isBackground && { class: "background" }),
          stroke: color(name),
          width: 1.75,
          dash: [...dash],
          alpha: opacity,
          spanGaps: isSparse,
          points: { show: false },
          value: (plot, value: number | null, place, at) =>
            shownValue(at === null ? lastOf(plot, place) : value),
        }),
      ),
    ],
    hooks: { draw: [(plot) => drawMarks(plot, marks(), color("strong-line"))] },
  };
}

/** What a line ends with: it is read out while nobody points at another place. */
function lastOf(plot: uPlot, place: number): number | null | undefined {
  const values: ArrayLike<number | null | undefined> = plot.data[place] ?? [];
  let last = values.length - 1;
  while (last > 0 && typeof values[last] !== "number") {
    last--;
  }
  return values[last];
}

function shownValue(value: number | null | undefined): string {
  return value === null || value === undefined ? "–" : formatSmall(value);
}

/** A logarithmic axis leaves most of its places without a number. */
function axisLabel(value: number | null): string {
  return value === null ? "" : formatSmall(value);
}

function drawMarks(plot: uPlot, marks: readonly number[], stroke: string): void {
  const { ctx: context, bbox } = plot;
  context.save();
  context.strokeStyle = stroke;
  context.setLineDash([2, 4]);
  for (const mark of marks) {
    const x = Math.round(plot.valToPos(mark, "x", true)) + 0.5;
    context.beginPath();
    context.moveTo(x, bbox.top);
    context.lineTo(x, bbox.top + bbox.height);
    context.stroke();
  }
  context.restore();
}
