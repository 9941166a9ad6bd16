import { formatCount } from "../../format/format-count.ts";
import { formatDuration } from "../../format/format-duration.ts";
import { tableRow, type Column } from "../../terminal/columns.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { wrap } from "../../terminal/wrap.ts";
import { findExperiments } from "../find-experiments.ts";
import { printHeading } from "./print-heading.ts";
import { findingTexts, type FindingTexts } from "./finding-texts.ts";
import { findingsOf, type ResultJson } from "./result-json.ts";

const indent = "  ";

/** Prints reported | measured | difference, and where tables and figures are. */
export function printResult(result: ResultJson, folder: string, isKept: boolean, terminal: Terminal): void {
  const { colors, width } = terminal;
  const { id, tables, figures, seconds, notes, date } = result;
  const titles = findExperiments([id]).map(({ title }) => title);
  const kept = isKept ? [`kept from ${date}`] : [];
  printHeading(id, [...titles, formatDuration(seconds), ...kept], terminal);
  printRows(findingsOf(result).map(findingTexts), terminal);
  for (const note of notes) {
    wrap(note, width - indent.length).forEach((line) => terminal.detail(indent + colors.dim(line)));
  }
  const made = [formatCount(tables.length, "table"), formatCount(figures.length, "figure")].join(" and ");
  wrap(`${made} in ${folder}`, width - indent.length).forEach((line) => terminal.detail(indent + line));
  terminal.detail("");
}

/** A table where it fits, else each name on a line of its own above its numbers. */
function printRows(rows: readonly FindingTexts[], terminal: Terminal): void {
  const { colors, width } = terminal;
  const widest = (key: keyof FindingTexts): number =>
    Math.max(key.length, ...rows.map((row) => row[key].length));
  const numbers: readonly Column[] = [
    { title: "reported", width: widest("reported"), align: "right" },
    { title: "measured", width: widest("measured"), align: "right" },
    { title: "difference", width: widest("difference"), align: "right" },
    { title: "", width: "differs".length, align: "left" },
  ];
  const name: Column = { title: "", width: Math.max(...rows.map((row) => row.name.length)), align: "left" };
  const total = [name, ...numbers].reduce((sum, column) => sum + column.width + 2, 0);
  const fits = total <= width;
  const columns = fits ? [name, ...numbers] : numbers;
  terminal.print(indent + colors.dim(tableRow(columns, columns.map(({ title }) => title)))); // prettier-ignore
  for (const row of rows) {
    const texts = [row.reported, row.measured, row.difference, row.verdict];
    if (!fits) {
      wrap(row.name, width - indent.length).forEach((line) => terminal.print(indent + line));
    }
    const line = indent + tableRow(columns, fits ? [row.name, ...texts] : texts);
    terminal.print(row.verdict === "differs" ? colors.yellow(line) : line);
  }
}
