import { axes } from "./axes.ts";
import { axisScale } from "./axis-scale.ts";
import { classRegions } from "./class-regions.ts";
import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { paint } from "./paint.ts";
import { plotPanel } from "./plot-panel.ts";
import { requireDomain } from "./require-domain.ts";
import { requireNames } from "./require-names.ts";
import { scatterNodes } from "./scatter-nodes.ts";
import { seriesStyle } from "./series-style.ts";

/** What a model says all over a plane. */
export interface Surface {
  /** The class index of each of `n` points, given as `n x 2` numbers. */
  readonly predict: (points: Float32Array) => ArrayLike<number>;
  readonly xDomain: readonly [number, number];
  readonly yDomain: readonly [number, number];
  /** Places along the longer side that are asked for, from 2. Default 160. */
  readonly resolution?: number;
}

/** Labelled points of a plane. */
export interface LabelledPoints {
  /** `n x 2` numbers, row by row. */
  readonly x: ArrayLike<number>;
  /** The class index of each. */
  readonly labels: ArrayLike<number>;
  readonly classNames: readonly string[];
}

/** Options of {@link decisionSurface}. */
export interface DecisionSurfaceOptions extends FigureOptions {
  /** Default "x1". */
  readonly xLabel?: string;
  /** Default "x2". */
  readonly yLabel?: string;
}

/**
 * The regions of a plane that a model gives to each class, with the points it was trained on or is tested with: colour
 * and shape say their true class.
 *
 * @throws RangeError when a label or prediction has no class name, or the numbers of points and labels differ.
 * @example
 * import { decisionSurface } from "@gradkit/figures";
 * const svg = decisionSurface(
 *   {
 *     predict: (points) => Array.from({ length: points.length / 2 }, (_, i) => Number(points[2 * i]! > 0)),
 *     xDomain: [-1, 1],
 *     yDomain: [-1, 1],
 *     resolution: 50,
 *   },
 *   { x: [-0.5, 0.5, 0.5, -0.5], labels: [0, 1], classNames: ["left", "right"] },
 *   { title: "Left and right" },
 * );
 * console.log(svg.includes("left: 50% of the plane, 1 point.")); // true
 * @see https://playground.tensorflow.org
 */
export function decisionSurface(
  surface: Surface,
  points: LabelledPoints,
  options: DecisionSurfaceOptions = {},
): string {
  const { xDomain, yDomain, resolution = 160 } = surface;
  const { xLabel = "x1", yLabel = "x2" } = options;
  const { classNames, labels } = points;
  requireInput(surface, points, resolution);
  const styles = classNames.map((_, i) => seriesStyle(i, classNames.length));
  const shape = (yDomain[1] - yDomain[0]) / (xDomain[1] - xDomain[0]);
  const [columns, rows] = [resolution, resolution].map((most, i) =>
    Math.max(2, Math.round(most * Math.min(1, i === 0 ? 1 / shape : shape))),
  );
  const regions = classRegions("decisionSurface", surface, columns ?? 2, rows ?? 2, classNames.length);
  return frame(options, {
    name: "decisionSurface",
    subject: `Regions of ${classNames.length} classes`,
    description: classNames.map((name, i) => described(name, regions[i]?.share ?? 0, labels, i)).join(" "),
    legend: classNames.map((name, i) => ({ name, style: styles[i] ?? seriesStyle(i, 1), kind: "point" })),
    bodyHeight: (width) =>
      Math.min(560, Math.max(240, (width - 70) * Math.min(1.2, Math.max(0.4, shape)) + 70)),
    body: (width, height) => {
      // A plane keeps its shape: what is left of the width stays empty on both sides.
      const plane = Math.min(width, Math.max(200, (height - 70) / shape + 70));
      const [x, y] = [axisScale(xDomain, { round: false }), axisScale(yDomain, { round: false })];
      const {
        area,
        options: plot,
        marks,
        labels: write,
      } = axes({ width: plane, height, x, y, xLabel, yLabel, grid: false });
      const panel = plotPanel({ ...plot, marks: [...marks] });
      const [across, down] = [area.right - area.left, area.bottom - area.top];
      const view = { x: area.left, y: area.top, width: across, height: down };
      const viewBox = `0 0 ${columns ?? 2} ${rows ?? 2}`;
      const colored = regions.map(({ path }, i) =>
        element("path", { d: path, fill: paint(styles[i]?.color ?? "muted"), "fill-opacity": 0.3 }, [
          element("title", {}, [`region of ${classNames[i] ?? ""}`]),
        ]),
      );
      const ground = element(
        "svg",
        { ...view, viewBox, preserveAspectRatio: "none", "shape-rendering": "crispEdges" },
        colored,
      );
      const dots = scatterNodes(points, styles, panel, { x, y });
      const shift = ((width - plane) / 2).toFixed(1);
      return [
        element("g", { transform: `translate(${shift},0)` }, [ground, panel.group, ...write(panel), dots]),
      ];
    },
  });
}

function requireInput(
  { xDomain, yDomain }: Surface,
  { x, labels, classNames }: LabelledPoints,
  resolution: number,
): void {
  requireDomain("decisionSurface", "xDomain", xDomain);
  requireDomain("decisionSurface", "yDomain", yDomain);
  requireNames("decisionSurface", labels, classNames);
  if (x.length !== 2 * labels.length) {
    throw new RangeError(
      `decisionSurface: x has ${x.length} numbers for ${labels.length} labels; give two for each point.`,
    );
  }
  if (!(Number.isInteger(resolution) && resolution >= 2 && resolution <= 1000)) {
    throw new RangeError(
      `decisionSurface: resolution must be a whole number from 2 to 1000, but is ${resolution}.`,
    );
  }
}

function described(name: string, share: number, labels: ArrayLike<number>, index: number): string {
  const count = Array.from(labels).filter((label) => label === index).length;
  const points = `${formatNumber(count)} ${count === 1 ? "point" : "points"}`;
  return `${name}: ${formatNumber(share * 100, 3)}% of the plane, ${points}.`;
}
