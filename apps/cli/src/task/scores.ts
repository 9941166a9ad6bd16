import { formatMeasure } from "../format/format-measure.ts";
import { scoreForms, type ScoreName } from "./score-forms.ts";
import type { TaskName } from "./task-name.ts";

/** A mean loss, and the scores of the task. */
export type Scores = { readonly loss: number } & Readonly<Partial<Record<ScoreName, number>>>;

/** The score that decides between runs, the better the larger; NaN where it was not measured. */
export function decisive(task: TaskName, scores: Scores): number {
  return scores[scoreForms[task][0].name] ?? Number.NaN;
}

/** Scores in words, the decisive one first, the loss last: `accuracy 0.9788`, `loss 0.0701`. */
export function scoreWords(task: TaskName, scores: Scores): readonly string[] {
  const named = scoreForms[task].map(({ name }) => [name, scores[name]] as const);
  return [...named, ["loss", scores.loss] as const].map(
    ([name, value]) => `${name} ${formatMeasure(value ?? Number.NaN)}`,
  );
}
