import type { Command } from "commander";
import { catalogNames } from "../data/catalog.ts";
import { chooseDataSet } from "../data/choose-data-set.ts";
import { addOwnOptions } from "../data/own/add-own-options.ts";
import { clearSet } from "../datasets/clear-set.ts";
import type { DatasetFlags } from "../datasets/dataset-flags.ts";
import { fetchSet } from "../datasets/fetch-set.ts";
import { listSets } from "../datasets/list-sets.ts";
import { previewSet, type PreviewFlags } from "../datasets/preview-set.ts";
import { showSet } from "../datasets/show-set.ts";
import { verifySet } from "../datasets/verify-set.ts";
import { withData } from "../datasets/with-data.ts";
import { suggestion } from "../failures/suggestion.ts";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";

/** `gradkit datasets`: what there is to train on, and what to do with it. */
export function addDatasets(program: Command, host: Host): void {
  const datasets = program
    .command("datasets")
    .description("Lists the data sets to train on; the commands below do more with one of them.");
  const names = catalogNames.join(", ");
  const add = (name: string, summary: string): Command =>
    datasets
      .command(name)
      .description(summary)
      .addOption(outputOptions.json)
      .addOption(outputOptions.color)
      .addOption(outputOptions.progress)
      .addOption(outputOptions.quiet);
  const withSet = (name: string, summary: string): Command =>
    addOwnOptions(add(name, summary))
      .argument("<dataset>", names)
      .option("--data <folder>", "a folder that holds mnist/ and so on")
      .option("--offline", "never use the network")
      .addHelpText("after", `\nExample:\n  gradkit datasets ${name} spiral`);
  datasets.addHelpText("after", "\nExample:\n  gradkit datasets info mnist");
  datasets
    .command("list", { isDefault: true })
    .description("List them.")
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addHelpText("after", "\nExample:\n  gradkit datasets --json")
    .usage("[options]")
    .argument("[nothing...]")
    .action((typed: readonly string[], flags: Pick<OutputFlags, "json" | "color">) => {
      requireNone(typed, datasets);
      listSets(flags, host);
    });
  addOwnOptions(add("info", "Tell all about one: authors, licence, files, citation."))
    .argument("<dataset>", names)
    .addHelpText("after", "\nExample:\n  gradkit datasets info mnist")
    .action(async (name: string, flags: DatasetFlags) =>
      showSet((await chooseDataSet(name, flags)).card, flags, host),
    );
  withSet("fetch", "Download the files of one, if they are not here, and check them.").action(
    (name: string, flags: DatasetFlags) =>
      withData(name, flags, host, (data, terminal) => fetchSet(data, terminal, flags, host)),
  );
  withSet("verify", "Check one: checksums, classes, constant features, rows that stand there twice.").action(
    (name: string, flags: DatasetFlags) =>
      withData(name, flags, host, (data, terminal) => verifySet(data, terminal, flags, host)),
  );
  withSet("preview", "Show some rows of one.")
    .option("--row <n>", "the first row to show", parseNumber("--row", wholeNumber(0, 7)), 0)
    .option("--count <n>", "how many", parseNumber("--count", wholeNumber(1, 3)), 3)
    .action((name: string, flags: PreviewFlags) =>
      withData(name, flags, host, (data, terminal) => previewSet(data, flags, terminal, host)),
    );
  add("clear", "Remove the downloaded files of one; generated sets have none.")
    .argument("<dataset>", names)
    .addHelpText("after", "\nExample:\n  gradkit datasets clear mnist")
    .action((name: string, flags: DatasetFlags) => clearSet(name, flags, host));
}

/** A word behind `datasets` that is none of its commands ends up with the one that lists. */
function requireNone([typed]: readonly string[], { commands }: Command): void {
  if (typed !== undefined) {
    const names = commands.map((command) => command.name());
    const isSet = catalogNames.includes(typed);
    throw new UsageError(
      `gradkit datasets has no command "${typed}"`,
      isSet
        ? `did you mean gradkit datasets info ${typed}?`
        : (suggestion(typed, names) ?? `the commands are ${names.join(", ")}`),
    );
  }
}
