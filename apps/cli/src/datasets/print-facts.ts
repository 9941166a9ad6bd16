import type { Host } from "../host.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { DatasetFlags } from "./dataset-flags.ts";

/** Prints some facts, one on a line, or as JSON. */
export function printFacts(
  terminal: Terminal,
  { json }: DatasetFlags,
  host: Host,
  facts: Readonly<Record<string, string>>,
): void {
  if (json === true) {
    host.stdout.write(`${JSON.stringify({ schema: 1, ...facts })}\n`);
    return;
  }
  for (const [name, value] of Object.entries(facts)) {
    terminal.print(field(name, [value], terminal));
  }
}
