import { Option, type Command } from "commander";
import type { Host } from "../host.ts";
import { outputOptions } from "../options/output-options.ts";
import { parsePath } from "../options/parse-path.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import { findIds } from "../reproduce/find-ids.ts";
import type { ReproduceFlags } from "../reproduce/reproduce-flags.ts";
import { backendNames } from "../train/backend-names.ts";

/** `gradkit reproduce <id...>`: repeats the experiments of the reports, with what was reported beside what came out. */
export function addReproduce(program: Command, host: Host): void {
  program
    .command("reproduce")
    .description(
      "Repeats experiments of the reports: what was reported beside what comes out.\nAll of them run several at once; the same command goes on after a break.",
    )
    .argument("[ids...]", "experiments, or all; --list shows them")
    .option("--list", "show all experiments")
    .option("--quick", "fewer epochs, rows and seeds: all in minutes")
    .option("--out <folder>", "where to write results and figures", parsePath("--out"), "runs/reproductions")
    .option("--jobs <n>", "how many at once", parseNumber("--jobs", wholeNumber(1, 2)))
    .addOption(
      new Option("--part <n>", "one of several trainings")
        .argParser(parseNumber("--part", wholeNumber(0, 1)))
        .hideHelp(),
    )
    .option("--overwrite", "with all: make results anew that are there")
    .option("--seed <n>", "of what a setting leaves open", parseNumber("--seed", wholeNumber(0, 42)), 0)
    .option("--data <folder>", "a folder that holds mnist/ and so on")
    .option("--offline", "never use the network")
    .option(
      "--backend <name>",
      backendNames.join(", "),
      parseChoice("--backend", backendNames),
      parseChoice("GRADKIT_BACKEND", backendNames)(host.env["GRADKIT_BACKEND"] ?? "auto"),
    )
    .optionsGroup("Output:")
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpOption(outputOptions.help)
    .addHelpText("after", "\nExample:\n  gradkit reproduce a1-two-three-two b1-descent")
    .action(async (ids: readonly string[], flags: ReproduceFlags) => {
      findIds(ids);
      const { reproduce } = await import("../reproduce/reproduce.ts");
      await reproduce(ids, flags, host);
    });
}
