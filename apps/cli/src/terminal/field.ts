import { stripVTControlCharacters as plain } from "node:util";
import type { Terminal } from "./terminal.ts";

const labelWidth = 10;

/** A label and some facts about it, wrapped between facts so that no line is wider than the terminal. */
export function field(label: string, facts: readonly string[], { width, symbols, colors }: Terminal): string {
  const separator = ` ${symbols.dot} `;
  const lines: string[] = [];
  let line = "";
  for (const fact of facts) {
    if (line !== "" && labelWidth + plain(line).length + separator.length + plain(fact).length > width) {
      lines.push(line);
      line = fact;
    } else {
      line = line === "" ? fact : line + separator + fact;
    }
  }
  const indent = `\n${" ".repeat(labelWidth)}`;
  return colors.bold(label.padEnd(labelWidth)) + [...lines, line].join(indent);
}
