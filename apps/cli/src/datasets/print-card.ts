import type { DatasetCard } from "@gradkit/datasets";
import { formatCount } from "../format/format-count.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrap } from "../terminal/wrap.ts";

/** Prints what a set is, in three lines. */
export function printCard(
  { name, description, classNames, featureShape, sizes }: DatasetCard,
  terminal: Terminal,
): void {
  const { bold } = terminal.colors;
  terminal.print(bold(name));
  const rows = [
    `${formatCount(sizes.train)} to train`,
    `${formatCount(sizes.test)} to test`,
    `${featureShape.join("x")} numbers each`,
    classNames.length === 0 ? "a number to predict" : `${classNames.length} classes`,
  ];
  for (const line of wrap(description, terminal.width - 2)) {
    terminal.print(`  ${line}`);
  }
  terminal.print(`  ${rows.join(` ${terminal.symbols.dot} `)}`);
}
