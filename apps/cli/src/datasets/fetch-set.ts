import type { LoadedData } from "../data/load-data.ts";
import type { Host } from "../host.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { DatasetFlags } from "./dataset-flags.ts";
import { printFacts } from "./print-facts.ts";

/** `gradkit datasets fetch`: where a set that has been loaded came from. */
export function fetchSet(
  { dataSet, source }: LoadedData,
  terminal: Terminal,
  flags: DatasetFlags,
  host: Host,
): void {
  printFacts(terminal, flags, host, { dataset: dataSet.card.name, source });
}
