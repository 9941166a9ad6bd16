import type { DatasetCard } from "@gradkit/datasets";
import type { Command } from "commander";
import { catalog } from "../data/catalog.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { wrap } from "../terminal/wrap.ts";

/** `gradkit datasets`: what there is to train on. */
export function addDatasets(program: Command, host: Host): void {
  program
    .command("datasets")
    .summary("list the data sets to train on")
    .description("Lists the data sets to train on.")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpText("after", "\nExample:\n  gradkit datasets --json")
    .action((flags: Pick<OutputFlags, "json" | "color">) => {
      const cards = catalog.map(({ card }) => card);
      if (flags.json) {
        host.stdout.write(`${JSON.stringify({ schema: 1, datasets: cards.map(facts) })}\n`);
        return;
      }
      const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
      for (const card of cards) {
        printCard(card, terminal);
      }
    });
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

function printCard(
  { name, description, classNames, featureShape, sizes }: DatasetCard,
  terminal: Terminal,
): void {
  const { bold } = terminal.colors;
  terminal.print(bold(name));
  const rows = [
    `${formatCount(sizes.train)} to train`,
    `${formatCount(sizes.test)} to test`,
    `${featureShape.join("x")} numbers each`,
    `${classNames.length} classes`,
  ];
  for (const line of wrap(description, terminal.width - 2)) {
    terminal.print(`  ${line}`);
  }
  terminal.print(`  ${rows.join(` ${terminal.symbols.dot} `)}`);
}
