import { cutOff } from "./cut-off.ts";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { lineAxes } from "./line-axes.ts";
import { linePanel } from "./line-panel.ts";
import { pathNodes } from "./path-nodes.ts";
import { requireDomain } from "./require-domain.ts";
import { seriesStyle } from "./series-style.ts";

/** The places that something visits on a line, in order. */
export interface DescentPath {
  readonly name: string;
  readonly x: ArrayLike<number>;
}

/** Options of {@link descentFigure}. */
export interface DescentFigureOptions extends FigureOptions {
  readonly xDomain: readonly [number, number];
  /** Default "x". */
  readonly xLabel?: string;
  /** Default "loss". */
  readonly yLabel?: string;
}

const samples = 401;

/**
 * The ways of optimizers down a function of one number; a hollow point is the start, a large one the end.
 *
 * Steps outside the domain are cut off.
 *
 * @throws RangeError when the domain is no interval, or the function is finite nowhere in it.
 * @example
 * import { descentFigure } from "@gradkit/figures";
 * const svg = descentFigure((x) => x * x, [{ name: "rate 0.25", x: [2, 1, 0.5] }], { xDomain: [-3, 3] });
 * console.log(svg.includes("rate 0.25: 3 points from 2, value 4, to 0.5, value 0.25.")); // true
 * @see https://en.wikipedia.org/wiki/Gradient_descent
 */
export function descentFigure(
  f: (x: number) => number,
  paths: readonly DescentPath[],
  options: DescentFigureOptions,
): string {
  const { xDomain, xLabel = "x", yLabel = "loss" } = options;
  requireDomain("descentFigure", "xDomain", xDomain);
  const x = Float64Array.from(
    { length: samples },
    (_, i) => xDomain[0] + (i / (samples - 1)) * (xDomain[1] - xDomain[0]),
  );
  const style = { color: "muted", dash: undefined, symbol: "circle" } as const;
  const ground = { name: yLabel, x, y: x.map((at) => f(at)), style };
  const scales = lineAxes("descentFigure", [ground], { xLabel, yLabel });
  const styles = paths.map((_, i) => seriesStyle(i, paths.length));
  return frame(options, {
    name: "descentFigure",
    subject: `Paths down ${yLabel} over ${xLabel}`,
    description: paths.map((path) => described(f, path)).join(" "),
    legend: paths.flatMap(({ name }, i) => (name === "" ? [] : [{ name, style: styles[i] ?? style }])),
    bodyHeight: (width) => Math.min(420, Math.max(250, width * 0.52)),
    body: (width, height) => {
      const { nodes, area, panel } = linePanel({
        width,
        height,
        ...scales,
        xLabel,
        yLabel,
        series: [ground],
      });
      const ways = paths.map(({ name, x: places }, i) => {
        const points = Array.from(places, (at) => [at, f(at)] as const);
        return pathNodes(name, points, styles[i] ?? style, panel);
      });
      return [...nodes, cutOff(area, ways)];
    },
  });
}

function described(f: (x: number) => number, { name, x }: DescentPath): string {
  const at = (place: number): string => `${formatNumber(place)}, value ${formatNumber(f(place))}`;
  return x.length === 0
    ? `${name}: no points.`
    : `${name}: ${formatNumber(x.length)} points from ${at(x[0] ?? NaN)}, to ${at(x[x.length - 1] ?? NaN)}.`;
}
