import { formatCount } from "../format/format-count.ts";
import { formatDuration } from "../format/format-duration.ts";
import { formatScore } from "../format/format-score.ts";
import type { ReportFigure } from "./curves.ts";
import type { FinishedRun } from "./finished-run.ts";
import { escapeHtml, htmlFacts, htmlTable } from "./html.ts";
import { htmlPage } from "./page.ts";

/** The report of one run: what came out, how it came about, with what, and how to do it again. */
export function runPage(run: FinishedRun, figures: readonly ReportFigure[], now: Date): string {
  const { name, path, config, environment, result } = run;
  const { dataset, test, history, seconds, parameters, reason, bestEpoch, weightsHash, seed } = result;
  const sentences = [
    `${Math.round(10_000 * test.accuracy) / 100} % of the ${formatCount(result.samples.test)} test rows of ${dataset} are classified rightly, at a loss of ${formatScore(test.loss)}.`,
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
    htmlFacts(flat(environment)),
    "<h2>Again</h2>",
    `<pre>gradkit train --config ${escapeHtml(path)}/config.json\ngradkit evaluate ${escapeHtml(path)}</pre>`,
  ].join("\n");
  return htmlPage(`${name}: ${dataset}`, body);
}

/** A figure with its caption. */
export function figure({ svg, caption }: ReportFigure): string {
  return `<figure>${svg}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

function endOf(reason: string, bestEpoch: number | null): string {
  const kept = bestEpoch === null ? "" : `; the weights are those of epoch ${bestEpoch}, the best`;
  return reason === "patience"
    ? `, until nothing improved any more${kept}`
    : reason === "until"
      ? `, until the goal was reached${kept}`
      : kept;
}

function epochs({ result: { history } }: FinishedRun): string {
  const columns = [
    "epoch",
    "loss",
    "accuracy",
    "validation loss",
    "validation accuracy",
    "learning rate",
    "seconds",
  ];
  const round = (value: number | undefined): number | string =>
    value === undefined ? "" : Number(value.toPrecision(5));
  return htmlTable(
    columns,
    history.map(({ epoch, loss, accuracy, validation, learningRate, seconds }) => [
      epoch,
      ...[loss, accuracy, validation?.loss, validation?.accuracy, learningRate, seconds].map(round),
    ]),
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
