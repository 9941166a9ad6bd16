import type { Command } from "commander";
import { CheckFailure } from "../failures/check-failure.ts";
import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatScore } from "../format/format-score.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { compareRuns, verdict, type Comparison } from "../report/comparison.ts";
import { finishedRun, type FinishedRun } from "../report/finished-run.ts";
import { findRun } from "../runs/find-run.ts";
import { fitColumns, tableRow, type Column } from "../terminal/columns.ts";
import { field } from "../terminal/field.ts";
import { sparkLine } from "../terminal/spark-line.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { parseNumber, fraction } from "../options/parse-number.ts";

interface CompareFlags extends OutputFlags {
  readonly require?: number;
}

/** `gradkit compare <runs...>`: runs side by side. */
export function addCompare(program: Command, host: Host): void {
  program
    .command("compare")
    .description("Shows runs side by side: the settings that differ, and what came out.")
    .argument("<runs...>", "run folders or their names, or latest")
    .option(
      "--require <accuracy>",
      "fail unless the first has this test accuracy",
      parseNumber("--require", fraction),
    )
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText("after", "\nExample:\n  gradkit compare latest runs/first")
    .action(async (names: readonly string[], flags: CompareFlags) => {
      const runs = await Promise.all(names.map((name) => finishedRun(findRun(name, host))));
      const comparison = compareRuns(runs);
      if (flags.json === true) {
        host.stdout.write(
          `${JSON.stringify({ schema: 1, ...comparison, verdict: verdict(runs) ?? null })}\n`,
        );
      } else {
        printComparison(runs, comparison, createTerminal({ ...flags, progress: "none" }, host));
      }
      const reached = runs[0]?.result.test.accuracy ?? 0;
      if (flags.require !== undefined && reached < flags.require) {
        throw new CheckFailure(`test accuracy is ${formatScore(reached)}, but ${flags.require} is required`);
      }
    });
}

function printComparison(
  runs: readonly FinishedRun[],
  { differences, scores }: Comparison,
  terminal: Terminal,
): void {
  const columns: readonly Column[] = [
    { title: "run", width: Math.max(3, ...runs.map(({ name }) => name.length)), align: "left" },
    { title: "test acc", width: 8, align: "right" },
    { title: "test loss", width: 9, align: "right", rank: 1 },
    { title: "best val", width: 8, align: "right", rank: 2 },
    { title: "epochs", width: 6, align: "right", rank: 3 },
    { title: "time", width: 7, align: "right", rank: 4 },
    { title: "loss", width: 12, align: "left", rank: 5 },
  ];
  const shown = fitColumns(columns, terminal.width);
  terminal.print(terminal.colors.dim(tableRow(shown, shown.map(({ title }) => title)))); // prettier-ignore
  scores.forEach(({ run, testAccuracy, testLoss, bestValidation, epochs, seconds }, i) => {
    const texts: Readonly<Record<string, string>> = {
      run,
      "test acc": formatScore(testAccuracy),
      "test loss": formatScore(testLoss),
      "best val": bestValidation === null ? "" : formatScore(bestValidation),
      epochs: formatCount(epochs),
      time: formatDuration(seconds),
      loss: sparkLine(runs[i]!.result.history.map(({ loss }) => loss), 12), // prettier-ignore
    };
    terminal.print(tableRow(shown, shown.map(({ title }) => texts[title]!))); // prettier-ignore
  });
  terminal.detail("");
  for (const { name, values } of differences) {
    terminal.detail(field("", [`${name}: ${values.map((value) => value || "none").join(" | ")}`], terminal));
  }
  const sentence = verdict(runs);
  if (sentence !== undefined) {
    terminal.print(sentence);
  }
}
