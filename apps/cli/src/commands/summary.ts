import { describeLayer, summarize } from "@gradkit/layers";
import type { Command } from "commander";
import { catalogNames } from "../data/catalog.ts";
import type { Host } from "../host.ts";
import { addShowOptions } from "../model/add-show-options.ts";
import { modelToShow, type ShowFlags } from "../model/model-to-show.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import { printSummary } from "../summary/print-summary.ts";
import { trainingMemory } from "../summary/training-memory.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { optimizerOption } from "../train/optimizer-option.ts";
import { defaultOptimizer, type OptimizerName } from "../train/optimizer-names.ts";

interface SummaryFlags extends ShowFlags, Pick<OutputFlags, "json" | "color"> {
  readonly batch?: number;
  readonly optimizer?: OptimizerName;
}

/** `gradkit summary <dataset>`: what a network for a data set is made of, and what training it takes. */
export function addSummary(program: Command, host: Host): void {
  const command = program
    .command("summary")
    .description(
      "Shows the layers of the network that train would use, and what training\nit takes; loads no data.",
    )
    .argument("[dataset]", catalogNames.join(", "), "mnist");
  addShowOptions(command)
    .optionsGroup("Training:")
    .option("--batch <n>", "rows in a batch", parseNumber("--batch", wholeNumber(1, 64)))
    .addOption(optimizerOption())
    .optionsGroup("Output:")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpOption(outputOptions.help)
    .addHelpText("after", "\nExample:\n  gradkit summary mnist --layers lenet --batch 128")
    .action((dataset: string, flags: SummaryFlags) => runSummary(dataset, flags, host));
}

async function runSummary(name: string, flags: SummaryFlags, host: Host): Promise<void> {
  const { model, inputShape, dataset, name: modelName, recipe } = await modelToShow(name, flags);
  const { batch: batchSize = recipe.batchSize, optimizer = defaultOptimizer } = flags;
  const summary = summarize(model, inputShape, { batchSize });
  const memory = trainingMemory(model, summary, optimizer);
  if (flags.json) {
    const facts = { schema: 1, dataset, optimizer, batchSize, ...modelName, model: describeLayer(model) };
    host.stdout.write(`${JSON.stringify({ ...facts, ...summary, memory })}\n`);
    return;
  }
  const terminal = createTerminal({ ...flags, progress: "none", quiet: 0 }, host);
  printSummary({ dataset, preset: modelName.preset, batchSize, optimizer, summary, memory }, terminal);
}
