import { summarize, summaryTable, type ModelSummary } from "@gradkit/layers";
import type { Command } from "commander";
import { catalog } from "../data/catalog.ts";
import { findDataSet } from "../data/find-data-set.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import { parseWidths } from "../options/parse-widths.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { activationNames, type ActivationName } from "../train/activations.ts";
import { buildModel } from "../train/build-model.ts";
import { optimizerNames, optimizers, type OptimizerName } from "../train/optimizers.ts";

interface SummaryFlags extends Pick<OutputFlags, "json" | "color"> {
  readonly hidden?: readonly number[];
  readonly activation?: ActivationName;
  readonly batch?: number;
  readonly optimizer: OptimizerName;
}

/** `gradkit summary <dataset>`: what a network for a data set is made of, and what training it takes. */
export function addSummary(program: Command, host: Host): void {
  program
    .command("summary")
    .summary("show a network's layers, parameters and memory")
    .description(
      "Shows the layers of the network that train would use, and what training it takes; loads no data.",
    )
    .argument("[dataset]", catalog.map(({ card }) => card.name).join(", "), "mnist")
    .option("--hidden <widths>", "hidden layers: 300 or 300,100 or none", parseWidths("--hidden"))
    .option("--activation <name>", activationNames.join(", "), parseChoice("--activation", activationNames))
    .option("--batch <n>", "rows in a batch", parseNumber("--batch", wholeNumber(1, 64)))
    .option(
      "--optimizer <name>",
      optimizerNames.join(", "),
      parseChoice("--optimizer", optimizerNames),
      "adam",
    )
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpText("after", "\nExample:\n  gradkit summary mnist --hidden 300,100 --batch 128")
    .action((name: string, flags: SummaryFlags) => {
      printSummary(name, flags, host);
    });
}

function printSummary(name: string, flags: SummaryFlags, host: Host): void {
  const { card, recipe } = findDataSet(name);
  const inputs = card.featureShape.reduce((product, length) => product * length, 1);
  const settings = {
    hidden: flags.hidden ?? recipe.hidden,
    activation: flags.activation ?? recipe.activation,
  };
  const model = buildModel(inputs, card.classNames.length, settings);
  const batchSize = flags.batch ?? recipe.batchSize;
  const { slots } = optimizers[flags.optimizer];
  const summary = summarize(model, [inputs], { batchSize, optimizerSlots: slots });
  if (flags.json) {
    const facts = { schema: 1, dataset: card.name, optimizer: flags.optimizer, batchSize, ...summary };
    host.stdout.write(`${JSON.stringify(facts)}\n`);
    return;
  }
  const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
  const about = `${card.name} ${terminal.symbols.dot} batch ${batchSize} ${terminal.symbols.dot} ${flags.optimizer}`;
  terminal.print(terminal.colors.bold(about));
  for (const line of linesOf(summary)) {
    terminal.print(line);
  }
}

function linesOf(summary: ModelSummary): readonly string[] {
  return summaryTable(summary).split("\n");
}
