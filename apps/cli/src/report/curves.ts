import { lineChart, type Series, type Theme } from "@gradkit/figures";
import { scoreForms, type ScoreName } from "../task/score-forms.ts";
import type { FinishedRun } from "./finished-run.ts";

/** A picture for a report, and what it shows. */
export interface ReportFigure {
  /** A file name without extension. */
  readonly name: string;
  readonly caption: string;
  readonly svg: string;
  /** What its lines are called, in order. */
  readonly series?: readonly string[];
}

type Score = "loss" | ScoreName;

/** Loss and the decisive score over the epochs: of one run on training and validation rows, of several on one of them. */
export function curves(runs: readonly FinishedRun[], theme: Theme = "auto"): readonly ReportFigure[] {
  const tasks = [...new Set(runs.map(({ result }) => result.task))];
  const forms = tasks.map((task) => scoreForms[task][0]);
  return [{ name: "loss", title: "Loss" } as const, ...forms].map(({ name, title }) => {
    const measured = runs.filter(({ result }) => name === "loss" || scoreForms[result.task][0].name === name);
    const series =
      runs.length === 1
        ? measured.flatMap((run) => ofOne(run, name))
        : measured.map((run) => ofMany(run, name));
    const svg = lineChart(series, { title, xLabel: "epoch", yLabel: name, theme });
    return { name, caption: `${title} after each epoch.`, svg, series: series.map((one) => one.name) };
  });
}

function ofOne({ result: { history } }: FinishedRun, score: Score): readonly Series[] {
  const x = history.map(({ epoch }) => epoch);
  const train: Series = { name: "training", x, y: history.map((record) => record[score] ?? Number.NaN) };
  const validated = history.some(({ validation }) => validation !== null);
  const y = history.map(({ validation }) => validation?.[score] ?? Number.NaN);
  return validated ? [train, { name: "validation", x, y, dashed: true }] : [train];
}

function ofMany({ name, result: { history } }: FinishedRun, score: Score): Series {
  const x = history.map(({ epoch }) => epoch);
  return { name, x, y: history.map((record) => (record.validation ?? record)[score] ?? Number.NaN) };
}
