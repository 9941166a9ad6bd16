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
import { scoreForms } from "../task/score-forms.ts";
import { decisive } from "../task/scores.ts";
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
      "--require <score>",
      "fail unless the first has this test accuracy, or R² of numbers",
      parseNumber("--require", fraction),
    )
    .addOption(outputOptions.json)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText(
      "after",
      "\nExample:\n  gradkit train vertical -q --run-dir a\n  gradkit train vertical -q --run-dir b --lr 0.01\n  gradkit compare a b",
    )
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
      const { task, test } = comparison.scores[0] ?? { task: "classification", test: { loss: 0 } };
      const reached = decisive(task, test);
      if (flags.require !== undefined && !(reached >= flags.require)) {
        throw new CheckFailure(
          `test ${scoreForms[task][0].name} is ${formatScore(reached)}, but ${flags.require} is required`,
        );
      }
    });
}

function printComparison(
  runs: readonly FinishedRun[],
  { differences, scores }: Comparison,
  terminal: Terminal,
): void {
  const tasks = new Set(scores.map(({ task }) => task));
  const [only] = tasks.size === 1 ? tasks : [];
  const test = only === undefined ? "test score" : `test ${scoreForms[only][0].short}`;
  const columns: readonly Column[] = [
    { title: "run", width: Math.max(3, ...runs.map(({ name }) => name.length)), align: "left" },
    { title: test, width: Math.max(8, test.length), align: "right" },
    { title: "test loss", width: 9, align: "right", rank: 1 },
    { title: "best val", width: 8, align: "right", rank: 2 },
    { title: "epochs", width: 6, align: "right", rank: 3 },
    { title: "time", width: 7, align: "right", rank: 4 },
    { title: "loss", width: 12, align: "left", rank: 5 },
  ];
  const shown = fitColumns(columns, terminal.width);
  terminal.print(terminal.colors.dim(tableRow(shown, shown.map(({ title }) => title)))); // prettier-ignore
  scores.forEach(({ run, task, test: measured, testLoss, bestValidation, epochs, seconds }, i) => {
    const texts: Readonly<Record<string, string>> = {
      run,
      [test]: formatScore(decisive(task, measured)),
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
