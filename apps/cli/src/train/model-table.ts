import type { ModelSummary } from "@gradkit/layers";
import { formatCount } from "../format/format-count.ts";
import { tableRow, type Column } from "../terminal/columns.ts";
import type { Palette } from "../terminal/palette.ts";

const columns: readonly Column[] = [
  { title: "layer", width: 8, align: "left" },
  { title: "output", width: 6, align: "right" },
  { title: "parameters", width: 10, align: "right" },
];

/** The layers of a model as the lines of a table: what each gives, and how many numbers it learns. */
export function modelTable(
  { inputShape, layers, parameters }: ModelSummary,
  colors: Palette,
): readonly string[] {
  const rows = layers.map(({ kind, outputShape, parameters: own }) => [
    kind,
    outputShape.join("x"),
    own === 0 ? "" : formatCount(own),
  ]);
  const titles = tableRow(
    columns,
    columns.map(({ title }) => title),
  );
  return [
    colors.dim(titles),
    ...[["input", inputShape.join("x")], ...rows].map((row) => tableRow(columns, row)),
    tableRow(columns, ["total", "", formatCount(parameters)]),
  ];
}
