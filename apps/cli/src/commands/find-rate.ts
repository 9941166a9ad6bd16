import type { Command } from "commander";
import { catalogNames } from "../data/catalog.ts";
import type { FindRateFlags } from "../find-rate/find-rate.ts";
import type { Host } from "../host.ts";
import { addOwnOptions } from "../data/own/add-own-options.ts";
import { addModelOptions } from "../model/add-model-options.ts";
import { outputOptions } from "../options/output-options.ts";
import { parseNumber, positive, wholeNumber } from "../options/parse-number.ts";
import { optimizerOption } from "../train/optimizer-option.ts";

/** `gradkit find-rate <dataset>`: which learning rate to take. */
export function addFindRate(program: Command, host: Host): void {
  const command = program
    .command("find-rate")
    .description(
      "Finds a learning rate: trains for some steps while the rate grows from\ntiny to huge, and looks where the loss falls.",
    )
    .argument("[dataset]", catalogNames.join(", "), "spiral");
  addModelOptions(command)
    .optionsGroup("Search:")
    .addOption(optimizerOption())
    .option("--batch <n>", "rows in a batch", parseNumber("--batch", wholeNumber(1, 64)))
    .option("--from <rate>", "the first rate", parseNumber("--from", positive), 1e-6)
    .option("--to <rate>", "the last rate", parseNumber("--to", positive), 10)
    .option("--steps <n>", "steps between them", parseNumber("--steps", wholeNumber(10, 100)), 100)
    .option("--seed <n>", "of everything random", parseNumber("--seed", wholeNumber(0, 42)), 0)
    .optionsGroup("Data:")
    .option("--data <folder>", "a folder that holds mnist/ and so on")
    .option("--offline", "never use the network");
  addOwnOptions(command)
    .optionsGroup("Output:")
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpOption(outputOptions.help)
    .addHelpText("after", "\nExample:\n  gradkit find-rate spiral --optimizer sgd")
    .action(async (dataset: string, flags: FindRateFlags) => {
      const { findRate } = await import("../find-rate/find-rate.ts");
      await findRate(dataset, flags, host);
    });
}
