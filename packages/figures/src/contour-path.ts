import * as Plot from "@observablehq/plot";
import { axes } from "./axes.ts";
import { axisScale } from "./axis-scale.ts";
import { contourLevels } from "./contour-levels.ts";
import { cutOff } from "./cut-off.ts";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { paint } from "./paint.ts";
import { pathNodes } from "./path-nodes.ts";
import { plotPanel } from "./plot-panel.ts";
import { requireDomain } from "./require-domain.ts";
import { seriesStyle } from "./series-style.ts";
import type { SvgNode } from "./svg-node.ts";

/** The way of something over a plane. */
export interface PlanePath {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

/** Options of {@link contourPath}. */
export interface ContourPathOptions extends FigureOptions {
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  /** Default "x". */
  readonly xLabel?: string;
  /** Default "y". */
  readonly yLabel?: string;
}

const [samples, levelCount] = [80, 10];

/**
 * The ways of optimizers over the contours of a function of two numbers; the stronger the colour, the higher.
 *
 * The contour lines part the plane into equal shares. A hollow point is the start, a filled one the end. What leaves the
 * plane is cut off.
 *
 * @throws RangeError when a domain is no interval, or the function is finite nowhere in it.
 * @example
 * import { contourPath } from "@gradkit/figures";
 * const bowl = (x: number, y: number) => x * x + 4 * y * y;
 * const svg = contourPath(bowl, [{ name: "SGD", points: [[2, 1], [1, 0.3], [0.2, 0]] }], {
 *   xDomain: [-3, 3],
 *   yDomain: [-2, 2],
 * });
 * console.log(svg.includes("SGD: 3 points from (2, 1), value 8, to (0.2, 0), value 0.04")); // true
 * @see https://observablehq.com/plot/marks/contour
 */
export function contourPath(
  f: (x: number, y: number) => number,
  paths: readonly PlanePath[],
  options: ContourPathOptions,
): string {
  const { xDomain, yDomain, xLabel = "x", yLabel = "y" } = options;
  requireDomain("contourPath", "xDomain", xDomain);
  requireDomain("contourPath", "yDomain", yDomain);
  const levels = contourLevels(sampled(f, xDomain, yDomain), levelCount);
  const styles = paths.map((_, i) => seriesStyle(i, paths.length));
  return frame(options, {
    name: "contourPath",
    subject: `Paths over the contours of a function of ${xLabel} and ${yLabel}`,
    description: described(f, paths, levels),
    legend: paths.flatMap(({ name }, i) =>
      name === "" ? [] : [{ name, style: styles[i] ?? seriesStyle(0, 1) }],
    ),
    bodyHeight: (width) => {
      const shape = (yDomain[1] - yDomain[0]) / (xDomain[1] - xDomain[0]);
      return Math.min(560, Math.max(260, (width - 70) * Math.min(1, Math.max(0.4, shape)) + 70));
    },
    body: (width, height) => drawn(width, height),
  });

  function drawn(width: number, height: number): SvgNode[] {
    const x = axisScale(xDomain, { round: false });
    const y = axisScale(yDomain, { round: false });
    const { area, options: plot, marks, labels } = axes({ width, height, x, y, xLabel, yLabel, grid: false });
    const panel = plotPanel({
      ...plot,
      color: colors(levels),
      marks: [Plot.frame({ fill: paint("ramp-0"), stroke: "none" }), contours(f, options, levels), ...marks],
    });
    const lines = paths.map(({ name, points }, i) =>
      pathNodes(name, points, styles[i] ?? seriesStyle(0, 1), panel),
    );
    return [panel.group, cutOff(area, lines), ...labels(panel)];
  }
}

function sampled(
  f: (x: number, y: number) => number,
  [left, right]: readonly [number, number],
  [bottom, top]: readonly [number, number],
): number[] {
  const values: number[] = [];
  for (let row = 0; row < samples; row++) {
    for (let column = 0; column < samples; column++) {
      const [u, v] = [(column + 0.5) / samples, (row + 0.5) / samples];
      values.push(f(left + u * (right - left), bottom + v * (top - bottom)));
    }
  }
  if (!values.some((value) => Number.isFinite(value))) {
    throw new RangeError(
      "contourPath: the function is finite nowhere in the domain; there is nothing to show.",
    );
  }
  return values;
}

function contours(
  f: (x: number, y: number) => number,
  { xDomain, yDomain }: ContourPathOptions,
  levels: readonly number[],
): Plot.Markish {
  return levels.length === 0
    ? null
    : Plot.contour({
        ...{ x1: xDomain[0], x2: xDomain[1], y1: yDomain[0], y2: yDomain[1] },
        fill: f,
        thresholds: [...levels],
        pixelSize: 4,
        stroke: paint("surface"),
        strokeWidth: 0.75,
        strokeOpacity: 0.8,
      });
}

/** Steps of the ramp, of which the strongest are left to the paths. */
function colors(levels: readonly number[]): Plot.ScaleOptions {
  const range = Array.from({ length: levels.length + 1 }, (_, i) => {
    const step = Math.round((i / Math.max(1, levels.length)) * 5);
    return paint(`ramp-${step}`);
  });
  return { type: "threshold", domain: [...levels], range };
}

function described(
  f: (x: number, y: number) => number,
  paths: readonly PlanePath[],
  levels: readonly number[],
): string {
  const heights = `Contours at ${levels.map((level) => formatNumber(level)).join(", ") || "no height"}.`;
  const at = (point: readonly [number, number]): string =>
    `(${formatNumber(point[0])}, ${formatNumber(point[1])}), value ${formatNumber(f(point[0], point[1]))}`;
  const ways = paths.map(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    return first === undefined || last === undefined
      ? `${name}: no points.`
      : `${name}: ${formatNumber(points.length)} points from ${at(first)}, to ${at(last)}.`;
  });
  return [heights, ...ways].join(" ");
}
