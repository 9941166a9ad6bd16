import type { Terminal } from "../../terminal/terminal.ts";
import { wrap } from "../../terminal/wrap.ts";

/** An id with words behind it: in one line where there is room, else the words below. */
export function printHeading(id: string, words: readonly string[], terminal: Terminal): void {
  const { colors, width } = terminal;
  const line = [id, ...words].join("  ");
  if (line.length <= width) {
    terminal.print([colors.bold(id), ...words].join("  "));
    return;
  }
  terminal.print(colors.bold(id));
  wrap(words.join(", "), width - 2).forEach((part) => terminal.print(`  ${part}`));
}
