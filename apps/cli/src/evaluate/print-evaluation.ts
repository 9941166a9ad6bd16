import { formatCount } from "../format/format-count.ts";
import { formatScore } from "../format/format-score.ts";
import { scoreWords, type Scores } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";
import { tableRow, type Column } from "../terminal/columns.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ClassScores } from "./class-scores.ts";

/** What an evaluation came to. */
export interface Evaluation {
  readonly model: string;
  readonly dataset: string;
  readonly split: string;
  readonly rows: number;
  readonly task: TaskName;
  readonly scores: Scores;
  /** Each class, and how often each was predicted for each; undefined for numbers to predict. */
  readonly classes: readonly ClassScores[] | undefined;
  readonly confusionMatrix: readonly (readonly number[])[] | undefined;
}

/** How many of the commonest mistakes are told. */
const mistakes = 5;

/** Prints scores, each class, and the commonest mistakes. */
export function printEvaluation(found: Evaluation, terminal: Terminal): void {
  const { model, dataset, split, rows, task, scores, classes, confusionMatrix } = found;
  const { bold, green } = terminal.colors;
  const [decisive = "", ...others] = scoreWords(task, scores);
  terminal.detail(field("model", [model], terminal));
  terminal.print(
    field(split, [dataset, formatCount(rows, "row"), bold(green(decisive)), ...others], terminal), // prettier-ignore
  );
  if (classes === undefined || confusionMatrix === undefined) {
    return;
  }
  printClasses(classes, terminal);
  const worst = confusions(confusionMatrix, classes);
  if (worst.length > 0) {
    terminal.detail("");
    terminal.detail(field("mistakes", worst, terminal));
  }
}

function printClasses(classes: readonly ClassScores[], terminal: Terminal): void {
  const width = Math.max(5, ...classes.map(({ name }) => name.length));
  const columns: readonly Column[] = [
    { title: "class", width, align: "left" },
    { title: "precision", width: 9, align: "right" },
    { title: "recall", width: 6, align: "right" },
    { title: "rows", width: 6, align: "right" },
  ];
  terminal.detail("");
  terminal.detail(terminal.colors.dim(tableRow(columns, columns.map(({ title }) => title)))); // prettier-ignore
  for (const { name, precision, recall, rows: count } of classes) {
    const score = (value: number | null): string => (value === null ? "none" : formatScore(value));
    terminal.detail(tableRow(columns, [name, score(precision), score(recall), formatCount(count)]));
  }
}

function confusions(
  matrix: readonly (readonly number[])[],
  classes: readonly ClassScores[],
): readonly string[] {
  return matrix
    .flatMap((row, right) => row.map((count, given) => ({ right, given, count })))
    .filter(({ right, given, count }) => right !== given && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mistakes)
    .map(
      ({ right, given, count }) =>
        `${classes[right]?.name} taken for ${classes[given]?.name} ${formatCount(count)}`,
    );
}
