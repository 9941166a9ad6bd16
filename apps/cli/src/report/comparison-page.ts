import { formatDuration } from "../format/format-duration.ts";
import { scoreWords } from "../task/scores.ts";
import { compareRuns, verdict } from "./comparison.ts";
import { curves } from "./curves.ts";
import type { FinishedRun } from "./finished-run.ts";
import { escapeHtml, htmlTable } from "./html.ts";
import { htmlPage } from "./page.ts";
import { figure } from "./figure.ts";

/** The report of several runs side by side. */
export function comparisonPage(runs: readonly FinishedRun[], now: Date): string {
  const { differences, scores } = compareRuns(runs);
  const sentence = verdict(runs);
  const body = [
    `<header><h1>${runs.length} runs</h1>`,
    ...(sentence === undefined ? [] : [`<p class="lead">${escapeHtml(sentence)}</p>`]),
    `<p class="soft">${now.toISOString().slice(0, 10)}</p></header>`,
    "<h2>Results</h2>",
    htmlTable(
      ["run", "test score", "test loss", "best validation", "epochs", "weights", "time"],
      scores.map(({ run, task, test, testLoss, bestValidation, epochs, parameters, seconds }) => [
        run,
        scoreWords(task, test)[0] ?? "",
        Number(testLoss.toFixed(4)),
        bestValidation === null ? "" : Number(bestValidation.toFixed(4)),
        epochs,
        parameters,
        formatDuration(seconds),
      ]),
    ),
    "<h2>What differs</h2>",
    differences.length === 0
      ? "<p>Nothing: the runs have the same settings.</p>"
      : htmlTable(["setting", ...runs.map(({ name }) => name)], differences.map(({ name, values }) => [name, ...values])), // prettier-ignore
    "<h2>Figures</h2>",
    `<div class="figures">${curves(runs).map(figure).join("\n")}</div>`,
  ].join("\n");
  return htmlPage(`${runs.length} runs`, body);
}
