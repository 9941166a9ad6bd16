import { availableParallelism } from "node:os";
import type { Command } from "commander";
import { catalogNames } from "../data/catalog.ts";
import { requireDataSet } from "../data/require-data-set.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parsePath } from "../options/parse-path.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import { parseSet, type Axis } from "../sweep/parse-set.ts";

/** The options of `gradkit sweep`, parsed. */
export interface SweepFlags extends OutputFlags {
  readonly set: readonly Axis[];
  readonly seeds: number;
  readonly random?: number;
  readonly halving?: boolean;
  readonly jobs: number;
  readonly dir?: string;
  readonly dryRun?: boolean;
  readonly failFast?: boolean;
}

/** `gradkit sweep <dataset>`: many runs that differ in some options, several at once. */
export function addSweep(program: Command, host: Host): void {
  program
    .command("sweep")
    .description(
      "Trains with every combination of some settings, several runs at once, and\nranks them. Options behind -- go to every run. The same command goes on\nwith a sweep that was broken off.",
    )
    .argument("[dataset]", catalogNames.join(", "), "spiral")
    .argument("[train options...]", "behind --, such as -- --epochs 5")
    .option(
      "--set <option=values>",
      "lr=0.1,0.01 or hidden=16..128*2; may be given again",
      (text: string, before: readonly Axis[]) => [...before, parseSet(text)],
      [],
    )
    .option("--seeds <n>", "runs of each setting", parseNumber("--seeds", wholeNumber(1, 3)), 1)
    .option(
      "--random <n>",
      "so many combinations, drawn at random",
      parseNumber("--random", wholeNumber(1, 20)),
    )
    .option("--halving", "train all for few epochs, the better third for more")
    .option("--jobs <n>", "runs at once", parseNumber("--jobs", wholeNumber(1, 2)), availableParallelism())
    .option("--dir <folder>", "where the runs go (default: runs/sweep-<settings>)", parsePath("--dir"))
    .option("--dry-run", "only list the runs")
    .option("--fail-fast", "stop when a run fails")
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText("after", "\nExample:\n  gradkit sweep spiral --set lr=0.1,0.01 --seeds 2 -- --epochs 50")
    .action(async (dataset: string, options: readonly string[], flags: SweepFlags) => {
      const { runSweep } = await import("../sweep/run-sweep.ts");
      await runSweep(requireDataSet(dataset), options, flags, host);
    });
}
