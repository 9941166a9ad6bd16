import { formatBytes } from "../format/format-bytes.ts";
import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatMeasure } from "../format/format-measure.ts";
import { formatScore } from "../format/format-score.ts";
import { scoreForms, type ScoreName } from "../task/score-forms.ts";
import { shellWord } from "../terminal/shell-word.ts";
import type { TrainResult } from "../train/train-result.ts";
import type { ReportFigure } from "./curves.ts";
import type { FinishedRun } from "./finished-run.ts";
import { figure } from "./figure.ts";
import { escapeHtml, htmlFacts, htmlTable } from "./html.ts";
import { htmlPage } from "./page.ts";

/** The report of one run: what came out, how it came about, with what, and how to do it again. */
export function runPage(run: FinishedRun, figures: readonly ReportFigure[], now: Date): string {
  const { name, path, config, environment, result } = run;
  const { dataset, history, seconds, parameters, reason, bestEpoch, weightsHash, seed } = result;
  const sentences = [
    testSentence(result),
    `${formatCount(parameters, "weight")} were trained for ${formatCount(history.length, "epoch")} in ${formatDuration(seconds)}${endOf(reason, bestEpoch)}.`,
  ];
  const body = [
    `<header><h1>${escapeHtml(name)}</h1>`,
    `<p class="lead">${escapeHtml(sentences.join(" "))}</p>`,
    `<p class="soft">${escapeHtml(`${now.toISOString().slice(0, 10)} · seed ${seed} · weights ${weightsHash}`)}</p></header>`,
    "<h2>Figures</h2>",
    `<div class="figures">${figures.map(figure).join("\n")}</div>`,
    `<details><summary>Every epoch as a table</summary>${epochs(run)}</details>`,
    "<h2>Settings</h2>",
    htmlFacts(flat(config)),
    "<h2>Network</h2>",
    htmlTable(["layer", "output", "parameters"], result.layers.map(({ kind, outputShape, parameters: count }) => [kind, outputShape.join(" × "), count])), // prettier-ignore
    "<h2>Environment</h2>",
    htmlFacts(
      flat(environment).map(([fact, value]) => [
        fact,
        fact === "memory" ? formatBytes(Number(value)) : value,
      ]),
    ),
    "<h2>Again</h2>",
    `<pre>gradkit train --config ${escapeHtml(shellWord(`${path}/config.json`))}\ngradkit evaluate ${escapeHtml(shellWord(path))}</pre>`,
  ].join("\n");
  return htmlPage(`${name}: ${dataset}`, body);
}

/** What came out on the test rows. */
function testSentence({ task, dataset, test, samples }: TrainResult): string {
  const [rows, loss] = [formatCount(samples.test), formatScore(test.loss)];
  if (task === "classification") {
    return `${Math.round(10_000 * (test.accuracy ?? 0)) / 100} % of the ${rows} test rows of ${dataset} are classified rightly, at a loss of ${loss}.`;
  }
  const [r2, rmse, mae] = [test.r2, test.rmse, test.mae].map((value) => formatMeasure(value ?? Number.NaN));
  return `Predictions for the ${rows} test rows of ${dataset} are off by ${mae} on average (root mean square ${rmse}); they explain ${r2} of the variance, at a loss of ${loss}.`;
}

function endOf(reason: string, bestEpoch: number | null): string {
  const kept = bestEpoch === null ? "" : `; the weights are those of epoch ${bestEpoch}, the best`;
  return reason === "patience"
    ? `, until nothing improved any more${kept}`
    : reason === "until"
      ? `, until the goal was reached${kept}`
      : kept;
}

function epochs({ result: { task, history } }: FinishedRun): string {
  const names: readonly ("loss" | ScoreName)[] = ["loss", ...scoreForms[task].map(({ name }) => name)];
  const columns = ["epoch", ...names, ...names.map((name) => `validation ${name}`), "learning rate", "seconds"]; // prettier-ignore
  const round = (value: number | null | undefined): number | string =>
    value === undefined || value === null ? "" : Number(value.toPrecision(5));
  return htmlTable(
    columns,
    history.map((record) => {
      const { epoch, validation, learningRate, seconds } = record;
      const scores = [record, validation].flatMap((part) => names.map((name) => part?.[name]));
      return [epoch, ...[...scores, learningRate, seconds].map(round)];
    }),
  );
}

/** Nested data as names with dots and texts. */
export function flat(value: object, prefix = ""): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    if (name === "$schema") {
      return [];
    }
    const isNested = typeof inner === "object" && inner !== null && !Array.isArray(inner);
    return isNested ? flat(inner, `${prefix}${name}.`) : [[prefix + name, shown(inner)] as const];
  });
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : Array.isArray(value) && value.every((item) => typeof item !== "object") ? value.join(", ") : JSON.stringify(value); // prettier-ignore
}
