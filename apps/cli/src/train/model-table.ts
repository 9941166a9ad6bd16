import type { ModelSummary } from "@gradkit/layers";
import { formatCount } from "../format/format-count.ts";
import { tableRow, type Column } from "../terminal/columns.ts";
import type { Palette } from "../terminal/palette.ts";

const titles = ["layer", "output", "parameters"];
/** Wide enough for most models, so that tables look alike. */
const least = [8, 6, 10];

/** The layers of a model as the lines of a table: what each gives, and how many numbers it learns. */
export function modelTable(
  { inputShape, layers, parameters }: ModelSummary,
  colors: Palette,
): readonly string[] {
  const rows = [
    ["input", inputShape.join("x"), ""],
    ...layers.map(({ kind, outputShape, parameters: own }) => [
      kind,
      outputShape.join("x"),
      own === 0 ? "" : formatCount(own),
    ]),
    ["total", "", formatCount(parameters)],
  ];
  const columns = titles.map((title, i): Column => ({
    title,
    width: Math.max(least[i] ?? 0, ...rows.map((row) => row[i]?.length ?? 0)),
    align: i === 0 ? "left" : "right",
  }));
  return [colors.dim(tableRow(columns, titles)), ...rows.map((row) => tableRow(columns, row))];
}
