import type { DatasetCard } from "@gradkit/datasets";
import { formatBytes } from "../format/format-bytes.ts";
import type { Host } from "../host.ts";
import { field } from "../terminal/field.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { wrap } from "../terminal/wrap.ts";
import type { DatasetFlags } from "./dataset-flags.ts";
import { printCard } from "./print-card.ts";

/** `gradkit datasets info`: all that is known about a set. */
export function showSet(card: DatasetCard, flags: DatasetFlags, host: Host): void {
  if (flags.json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, ...card })}\n`);
    return;
  }
  const terminal = createTerminal({ ...flags, progress: "none" }, host);
  const print = (label: string, values: readonly string[]): void =>
    terminal.print(field(label, values, terminal));
  printCard(card, terminal);
  if (card.classNames.length > 0) {
    print("classes", card.classNames);
  }
  print("authors", card.authors);
  print("licence", [card.licence]);
  print("source", [card.source]);
  print("cite as", wrap(card.citation, terminal.width - 10));
  for (const { name, packed } of card.files) {
    print("file", [name, formatBytes(packed.bytes), `sha256 ${(packed.sha256 ?? "unknown").slice(0, 16)}…`]);
  }
}
