import type { Host } from "../../host.ts";
import type { Terminal } from "../../terminal/terminal.ts";
import { wrap } from "../../terminal/wrap.ts";
import { printHeading } from "./print-heading.ts";
import { experiments } from "../experiments.ts";

/** Lists all experiments, as text or as one JSON object. */
export function printExperiments(json: boolean, terminal: Terminal, host: Host): void {
  if (json) {
    const listed = experiments.map(({ id, title, about }) => ({ id, title, about }));
    host.stdout.write(`${JSON.stringify({ schema: 1, experiments: listed })}\n`);
    return;
  }
  for (const { id, title, about } of experiments) {
    printHeading(id, [title], terminal);
    wrap(about, terminal.width - 2).forEach((line) => terminal.detail(`  ${line}`));
  }
}
