import { rng } from "@gradkit/random";
import type { Command } from "commander";
import { UsageError } from "../failures/usage-error.ts";
import { formatCount } from "../format/format-count.ts";
import type { Host } from "../host.ts";
import { outputOptions } from "../options/output-options.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { parseNumber, wholeNumber } from "../options/parse-number.ts";
import { findExperiments } from "../reproduce/find-experiments.ts";
import { holds } from "../reproduce/findings/holds.ts";
import { printExperiments } from "../reproduce/output/print-experiments.ts";
import { printResult } from "../reproduce/output/print-result.ts";
import type { ResultJson } from "../reproduce/output/result-json.ts";
import { writeResult } from "../reproduce/output/write-result.ts";
import type { ReproduceFlags } from "../reproduce/reproduce-flags.ts";
import { runExperiment } from "../reproduce/run-experiment.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { backendNames, chooseBackend } from "../train/choose-backend.ts";

/** `gradkit reproduce <id...>`: repeats the experiments of the reports, with what was reported beside what came out. */
export function addReproduce(program: Command, host: Host): void {
  program
    .command("reproduce")
    .summary("repeat the experiments of the reports")
    .description("Repeats experiments of the reports: what was reported beside what comes out.")
    .argument("[ids...]", "experiments, or all; --list shows them")
    .option("--list", "show all experiments")
    .option("--quick", "fewer epochs, rows and seeds: all in minutes")
    .option("--out <folder>", "where to write results and figures", "runs/reproductions")
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
    .action((ids: readonly string[], flags: ReproduceFlags) => reproduce(ids, flags, host));
}

async function reproduce(ids: readonly string[], flags: ReproduceFlags, host: Host): Promise<void> {
  const { json = false, out } = flags;
  const terminal = createTerminal(flags, host);
  if (flags.list === true) {
    printExperiments(json, terminal, host);
    return;
  }
  if (ids.length === 0) {
    throw new UsageError(
      "no experiment is named",
      "gradkit reproduce --list shows them, and gradkit reproduce all repeats every one",
    );
  }
  const chosen = findExperiments(ids);
  chooseBackend(flags.backend);
  const stop = stopSignal(() => terminal.live.clear());
  const results: ResultJson[] = [];
  let missed = 0;
  try {
    for (const [i, experiment] of chosen.entries()) {
      const place = { from: i / chosen.length, to: (i + 1) / chosen.length };
      // The same numbers whether it runs alone or among others.
      const random = rng(flags.seed);
      const outcome = await runExperiment(
        experiment,
        { flags, random, place, signal: stop.signal },
        terminal,
      );
      const result = await writeResult(outcome, out);
      printResult(outcome, out, result.figures, terminal);
      results.push(result);
      missed += outcome.rows.filter((row) => holds(row) === false).length;
    }
  } finally {
    terminal.live.clear();
    stop.release();
  }
  if (json) {
    const [first] = results;
    host.stdout.write(`${JSON.stringify(chosen.length === 1 ? first : { experiments: results })}\n`);
  }
  if (missed > 0) {
    throw new Error(`${formatCount(missed, "figure")} not as near to what was reported as is asked`);
  }
}
