import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatScore } from "../format/format-score.ts";
import { tableRow, type Column } from "../terminal/columns.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { rank } from "./rank.ts";

/** How many settings the table shows. */
const shown = 20;

/**
 * Prints settings, the best first, and where everything is.
 *
 * @param score - what decided: `accuracy`
 */
export function printRanking(
  { ranked, failed }: ReturnType<typeof rank>,
  score: string,
  files: readonly string[],
  terminal: Terminal,
): void {
  const words = ranked.map(({ setting }) => Object.entries(setting).map(([name, value]) => `${name}=${value}`).join(" ") || "as given"); // prettier-ignore
  const columns: readonly Column[] = [
    { title: "rank", width: 4, align: "right" },
    { title: "setting", width: Math.max(7, ...words.map(({ length }) => length)), align: "left" },
    { title: score, width: 17, align: "left" },
    { title: "test", width: 17, align: "left" },
    { title: "runs", width: 4, align: "right" },
    { title: "time", width: 7, align: "right" },
  ];
  terminal.detail("");
  terminal.print(terminal.colors.dim(tableRow(columns, columns.map(({ title }) => title)))); // prettier-ignore
  ranked.slice(0, shown).forEach(({ score, test, seconds }, i) => {
    const spread = ({ mean, deviation, values }: typeof score): string =>
      values.length === 1 ? formatScore(mean) : `${formatScore(mean)} ± ${formatScore(deviation)}`;
    const row = tableRow(columns, [String(i + 1), words[i]!, spread(score), spread(test), formatCount(score.values.length), formatDuration(seconds.mean)]); // prettier-ignore
    terminal.print(i === 0 ? terminal.colors.bold(row) : row);
  });
  if (ranked.length > shown) {
    terminal.print(`      and ${formatCount(ranked.length - shown, "more setting")}`);
  }
  for (const { setting, failures } of failed) {
    terminal.print(`      ${Object.entries(setting).map(([name, value]) => `${name}=${value}`).join(" ")}: ${failures[0] ?? "failed"}`); // prettier-ignore
  }
  terminal.detail("");
  terminal.detail(field("saved", files, terminal));
}
