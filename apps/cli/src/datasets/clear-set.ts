import { removeCached } from "@gradkit/datasets";
import { findDataSet } from "../data/find-data-set.ts";
import type { Host } from "../host.ts";
import { createTerminal } from "../terminal/terminal.ts";
import type { DatasetFlags } from "./dataset-flags.ts";
import { printFacts } from "./print-facts.ts";

/** `gradkit datasets clear`: removes the downloaded files of a set. */
export async function clearSet(name: string, flags: DatasetFlags, host: Host): Promise<void> {
  const { card } = findDataSet(name);
  const removed = await removeCached(card);
  const words = removed.length === 0 ? "nothing: no file of it was in the cache" : removed.join(", ");
  printFacts(createTerminal({ ...flags, progress: "none" }, host), flags, host, { removed: words });
}
