import { lineChart, type Series, type Theme } from "@gradkit/figures";
import type { FinishedRun } from "./finished-run.ts";

/** A picture for a report, and what it shows. */
export interface ReportFigure {
  /** A file name without extension. */
  readonly name: string;
  readonly caption: string;
  readonly svg: string;
}

type Score = "loss" | "accuracy";

/** Loss and accuracy over the epochs: of one run on training and validation rows, of several on one of them. */
export function curves(runs: readonly FinishedRun[], theme: Theme = "auto"): readonly ReportFigure[] {
  return (["loss", "accuracy"] as const).map((score) => {
    const series = runs.length === 1 ? ofOne(runs[0]!, score) : runs.map((run) => ofMany(run, score));
    const svg = lineChart(series, { title: title(score), xLabel: "epoch", yLabel: score, theme });
    return { name: score, caption: `${title(score)} after each epoch.`, svg };
  });
}

function title(score: Score): string {
  return score === "loss" ? "Loss" : "Accuracy";
}

function ofOne({ result: { history } }: FinishedRun, score: Score): readonly Series[] {
  const x = history.map(({ epoch }) => epoch);
  const train: Series = { name: "training", x, y: history.map((record) => record[score]) };
  const validated = history.some(({ validation }) => validation !== null);
  const y = history.map(({ validation }) => validation?.[score] ?? Number.NaN);
  return validated ? [train, { name: "validation", x, y, dashed: true }] : [train];
}

function ofMany({ name, result: { history } }: FinishedRun, score: Score): Series {
  const x = history.map(({ epoch }) => epoch);
  return { name, x, y: history.map((record) => (record.validation ?? record)[score]) };
}
