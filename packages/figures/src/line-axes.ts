import { axisScale, type AxisScale } from "./axis-scale.ts";
import { finiteExtent } from "./finite-extent.ts";
import type { Series } from "./series.ts";

/** What axes of lines can be told. */
export interface LineAxesOptions {
  readonly xScale?: "linear" | "log";
  readonly yScale?: "linear" | "log";
  readonly yDomain?: readonly [number, number];
  readonly xLabel: string;
  readonly yLabel: string;
}

/**
 * The axes that show all of some series.
 *
 * @throws RangeError when there is nothing to show, in words.
 */
export function lineAxes(
  name: string,
  series: readonly Series[],
  options: LineAxesOptions,
): { readonly x: AxisScale; readonly y: AxisScale } {
  if (series.length === 0) {
    throw new RangeError(`${name}: there is no series; give at least one.`);
  }
  const { xScale = "linear", yScale = "linear", yDomain } = options;
  const xs = series.map(({ x }) => x);
  const ys = series.flatMap(({ y, low, high }) => [y, low ?? [], high ?? []]);
  const x = requireExtent(name, "x", finiteExtent(xs, xScale === "log"), xScale);
  const y = yDomain === undefined ? finiteExtent(ys, yScale === "log") : requireDomain(name, yDomain, yScale);
  const whole = xs.every((list) => Array.from(list).every((value) => Number.isInteger(value)));
  return {
    x: axisScale(x, { type: xScale, round: false, smallest: whole ? 1 : 0 }),
    y: axisScale(requireExtent(name, "y", y, yScale), { type: yScale, round: yDomain === undefined }),
  };
}

function requireExtent(
  name: string,
  axis: string,
  extent: readonly [number, number] | undefined,
  scale: string,
): readonly [number, number] {
  if (extent === undefined) {
    const kind =
      scale === "log" ? "positive finite number, which a logarithmic axis needs," : "finite number";
    throw new RangeError(`${name}: no series has a ${kind} in ${axis}; there is nothing to show.`);
  }
  return extent;
}

function requireDomain(
  name: string,
  domain: readonly [number, number],
  scale: string,
): readonly [number, number] {
  const [low, high] = domain;
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high && (scale !== "log" || low > 0))) {
    throw new RangeError(
      `${name}: yDomain must go from a smaller to a larger finite number, both positive on a logarithmic axis, ` +
        `but is [${low}, ${high}].`,
    );
  }
  return domain;
}
