import { axes } from "./axes.ts";
import { axisScale, type AxisScale } from "./axis-scale.ts";
import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { finiteExtent } from "./finite-extent.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { histogramBins } from "./histogram-bins.ts";
import { histogramPanel } from "./histogram-panel.ts";
import { panelGrid } from "./panel-grid.ts";
import { plotPanel } from "./plot-panel.ts";
import { requireNames } from "./require-names.ts";
import { scatterNodes } from "./scatter-nodes.ts";
import { seriesStyle } from "./series-style.ts";
import type { SvgNode } from "./svg-node.ts";

/** A table: columns of numbers, and the class of each row where there is one. */
export interface PreviewedData {
  readonly columns: readonly { readonly name: string; readonly values: ArrayLike<number> }[];
  /** A class index for each row. */
  readonly labels?: ArrayLike<number>;
  /** A name for each class. Default "points" for all. */
  readonly classNames?: readonly string[];
}

/**
 * What a table holds, at a glance: two columns as points of a plane, any other number as a histogram for each column,
 * of each class where there are up to three.
 *
 * @throws RangeError when there is no column or no finite number, columns differ in length, or a label has no class name.
 * @example
 * import { dataPreview } from "@gradkit/figures";
 * const svg = dataPreview({
 *   columns: [{ name: "width (cm)", values: [1, 2, 3] }, { name: "height (cm)", values: [3, 1, 2] }],
 *   labels: [0, 0, 1],
 *   classNames: ["leaf", "petal"],
 * });
 * console.log(svg.includes("leaf 2, petal 1."), svg.includes("width (cm): from 1 to 3")); // true true
 * @see https://observablehq.com/plot/marks/dot
 */
export function dataPreview(data: PreviewedData, options: FigureOptions = {}): string {
  const { columns, labels = zeros(columns[0]?.values.length ?? 0), classNames = ["points"] } = data;
  requireTable(data, labels, classNames);
  const styles = classNames.map((_, i) => seriesStyle(i, classNames.length));
  const table = { columns, labels, classNames };
  const flat = columns.length === 2;
  const grid = panelGrid("dataPreview", columns.length, { least: 200 });
  const byClass = classNames.length > 1 && classNames.length <= 3;
  const kind = flat ? ("point" as const) : ("line" as const);
  const entries = classNames.map((name, i) => ({ name, style: styles[i] ?? seriesStyle(i, 1), kind }));
  return frame(options, {
    name: "dataPreview",
    subject: `${formatNumber(labels.length)} rows of ${columns.length} ${columns.length === 1 ? "column" : "columns"}`,
    description: described(table),
    legend: (flat && classNames.length > 1) || byClass ? entries : [],
    bodyHeight: (width) =>
      flat
        ? Math.min(460, Math.max(250, width * 0.7))
        : grid.heightOf(width, (each) => Math.max(150, each * 0.62)),
    body: (width, height) =>
      flat
        ? points(table, { width, height })
        : grid.place(width, height, (i, size) => ({
            title: columns[i]?.name ?? "",
            nodes: [element("g", {}, counts(table, i, size, byClass))],
          })),
  });
}

type Table = Required<PreviewedData>;

function points({ columns, labels, classNames }: Table, size: { width: number; height: number }): SvgNode[] {
  const [first, second] = columns;
  const [x, y] = [scale(first?.values ?? []), scale(second?.values ?? [])];
  const {
    options,
    marks,
    labels: write,
  } = axes({ ...size, x, y, xLabel: first?.name ?? "", yLabel: second?.name ?? "" });
  const panel = plotPanel({ ...options, marks: [...marks] });
  const both = Array.from(labels).flatMap((_, i) => [first?.values[i] ?? NaN, second?.values[i] ?? NaN]);
  const styles = classNames.map((_, i) => seriesStyle(i, classNames.length));
  return [
    panel.group,
    ...write(panel),
    scatterNodes({ x: both, labels, classNames }, styles, panel, { x, y }),
  ];
}

function scale(values: ArrayLike<number>): AxisScale {
  return axisScale(finiteExtent([values]) ?? [0, 1]);
}

function counts(
  { columns, labels, classNames }: Table,
  column: number,
  size: { width: number; height: number },
  byClass: boolean,
): SvgNode[] {
  const values = Array.from(columns[column]?.values ?? []);
  if (finiteExtent([values]) === undefined) {
    return [element("text", { x: 14, y: 30 }, ["no finite number"])];
  }
  const names = byClass ? classNames : ["rows"];
  const lists = byClass ? names.map((_, k) => values.filter((_value, i) => labels[i] === k)) : [values];
  const bins = histogramBins("dataPreview", lists);
  const x = axisScale([bins.edges[0] ?? 0, bins.edges.at(-1) ?? 1], { round: false });
  const y = axisScale([0, Math.max(1, ...bins.counts.flat())], { smallest: 1 });
  const counted = names.map((name, i) => ({
    name,
    counts: bins.counts[i] ?? [],
    style: seriesStyle(i, names.length),
  }));
  return histogramPanel({ ...size, x, y, xLabel: "", yLabel: "count", edges: bins.edges, lists: counted });
}

function described({ columns, labels, classNames }: Table): string {
  const sizes = classNames.map(
    (name, k) => `${name} ${formatNumber(Array.from(labels).filter((label) => label === k).length)}`,
  );
  const ranges = columns.map(({ name, values }) => {
    const extent = finiteExtent([values]);
    const missing = Array.from(values).filter((value) => !Number.isFinite(value)).length;
    const span =
      extent === undefined
        ? "no finite number"
        : `from ${formatNumber(extent[0])} to ${formatNumber(extent[1])}`;
    return `${name}: ${span}${missing === 0 ? "" : `, ${formatNumber(missing)} missing`}.`;
  });
  return `${formatNumber(labels.length)} rows: ${sizes.join(", ")}. ${ranges.join(" ")}`;
}

function requireTable(
  { columns }: PreviewedData,
  labels: ArrayLike<number>,
  classNames: readonly string[],
): void {
  if (columns.length === 0 || finiteExtent(columns.map(({ values }) => values)) === undefined) {
    throw new RangeError(
      `dataPreview: none of ${columns.length} columns has a finite number; there is nothing to show.`,
    );
  }
  for (const { name, values } of columns) {
    if (values.length !== labels.length) {
      throw new RangeError(
        `dataPreview: column "${name}" has ${values.length} numbers, but there are ${labels.length} rows; give as many.`,
      );
    }
  }
  requireNames("dataPreview", labels, classNames);
}

function zeros(length: number): Uint8Array {
  return new Uint8Array(length);
}
