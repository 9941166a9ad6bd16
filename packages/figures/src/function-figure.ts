import * as Plot from "@observablehq/plot";
import { endLabels } from "./end-labels.ts";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { lineAxes } from "./line-axes.ts";
import { linePanel } from "./line-panel.ts";
import { paint } from "./paint.ts";
import { requireDomain } from "./require-domain.ts";
import type { Series } from "./series.ts";
import { seriesStyle } from "./series-style.ts";
import type { StyledSeries } from "./styled-series.ts";

/** A function of one number, with its derivative where it is to be drawn. */
export interface PlottedFunction {
  readonly name: string;
  readonly f: (x: number) => number;
  readonly slope?: (x: number) => number;
}

/** Options of {@link functionFigure}. */
export interface FunctionFigureOptions extends FigureOptions {
  readonly xDomain: readonly [number, number];
  /** Default: all values. Lines are cut off outside. */
  readonly yDomain?: readonly [number, number];
  /** Default "x". */
  readonly xLabel?: string;
  /** Default "f(x)". */
  readonly yLabel?: string;
}

const samples = 401;

/**
 * Functions of one number and, dashed in the same colour, their derivatives: activation functions and their gradients.
 *
 * @throws RangeError when there is no function, the domain is no interval, or no value is finite.
 * @example
 * import { functionFigure } from "@gradkit/figures";
 * const tanh = { name: "tanh", f: Math.tanh, slope: (x: number) => 1 - Math.tanh(x) ** 2 };
 * const svg = functionFigure([tanh], { xDomain: [-4, 4], title: "A unit that saturates" });
 * console.log(svg.includes("tanh: 0 at 0, values from −0.9993 to 0.9993, slope from 0.001341 to 1.")); // true
 * @see https://en.wikipedia.org/wiki/Activation_function
 */
export function functionFigure(
  functions: readonly PlottedFunction[],
  options: FunctionFigureOptions,
): string {
  const { xDomain, xLabel = "x", yLabel = "f(x)", width: total = 640 } = options;
  if (functions.length === 0) {
    throw new RangeError("functionFigure: there is no function; give at least one.");
  }
  requireDomain("functionFigure", "xDomain", xDomain);
  const x = Float64Array.from(
    { length: samples },
    (_, i) => xDomain[0] + (i / (samples - 1)) * (xDomain[1] - xDomain[0]),
  );
  const lines = functions.flatMap((one, i) => sampled(one, x, i, functions.length));
  const domain = options.yDomain === undefined ? {} : { yDomain: options.yDomain };
  const scales = lineAxes("functionFigure", lines, { xLabel, yLabel, ...domain });
  const direct = total >= 480 && lines.length <= 6;
  const right = direct ? 44 + 7.5 * Math.max(...lines.map(({ name }) => name.length)) : 0;
  return frame(options, {
    name: "functionFigure",
    subject: `${functions.map(({ name }) => name).join(", ")} from ${formatNumber(xDomain[0])} to ${formatNumber(xDomain[1])}`,
    description: functions.map((one) => described(one, lines)).join(" "),
    legend: direct ? [] : lines.map(({ name, style }) => ({ name, style })),
    bodyHeight: (width) => Math.min(400, Math.max(250, width * 0.52)),
    body: (width, height) => {
      const below = [
        Plot.ruleX([0], { stroke: paint("muted") }),
        Plot.ruleY([0], { stroke: paint("muted") }),
      ];
      const shown = [
        contains(scales.x.domain) ? below[0] : null,
        contains(scales.y.domain) ? below[1] : null,
      ];
      const request = { width, height, ...scales, xLabel, yLabel, right, series: lines };
      const { nodes, area, panel } = linePanel({ ...request, below: shown });
      const ends = lines.map(({ name, style, y }) => ({
        ...{ name, style, x: area.right },
        y: Math.max(area.top, Math.min(area.bottom, panel.y(y[samples - 1] ?? NaN))),
      }));
      const labels = ends.filter(({ y }) => Number.isFinite(y));
      return direct ? [...nodes, endLabels(labels, area)] : nodes;
    },
  });
}

function sampled(
  { name, f, slope }: PlottedFunction,
  x: Float64Array,
  index: number,
  count: number,
): StyledSeries[] {
  const style = { ...seriesStyle(index, count), dash: undefined };
  const value = { name, x, y: x.map((at) => f(at)), style };
  return slope === undefined
    ? [value]
    : [value, { name: `${name}\u2032`, x, y: x.map((at) => slope(at)), style: { ...style, dash: "5 4" } }];
}

function contains([low, high]: readonly [number, number]): boolean {
  return low <= 0 && high >= 0;
}

function described({ name, f }: PlottedFunction, lines: readonly Series[]): string {
  const span = (wanted: string): string | undefined => {
    const values = Array.from(lines.find((line) => line.name === wanted)?.y ?? []).filter(Number.isFinite);
    const [low, high] = [
      values.reduce((a, b) => Math.min(a, b), Infinity),
      values.reduce((a, b) => Math.max(a, b), -Infinity),
    ];
    return values.length === 0 ? undefined : `from ${formatNumber(low)} to ${formatNumber(high)}`;
  };
  const slope = span(`${name}\u2032`);
  return (
    `${name}: ${formatNumber(f(0))} at 0, values ${span(name) ?? "not finite"}` +
    `${slope === undefined ? "" : `, slope ${slope}`}.`
  );
}
