import type { DatasetCard } from "@gradkit/datasets";
import { catalog } from "../data/catalog.ts";
import type { Host } from "../host.ts";
import type { OutputFlags } from "../options/output-options.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { printCard } from "./print-card.ts";

/** `gradkit datasets list`: all sets, in a few words each. */
export function listSets(flags: Pick<OutputFlags, "json" | "color">, host: Host): void {
  const cards = catalog.map(({ card }) => card);
  if (flags.json) {
    host.stdout.write(`${JSON.stringify({ schema: 1, datasets: cards.map(facts) })}\n`);
    return;
  }
  const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
  for (const card of cards) {
    printCard(card, terminal);
  }
}

function facts({
  name,
  title,
  description,
  classNames,
  featureShape,
  sizes,
  licence,
  source,
}: DatasetCard): object {
  return { name, title, description, classNames, featureShape, sizes, licence, source };
}
