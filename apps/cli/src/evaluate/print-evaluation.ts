import { formatCount } from "../format/format-count.ts";
import { formatScore } from "../format/format-score.ts";
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
  readonly loss: number;
  readonly accuracy: number;
  readonly classes: readonly ClassScores[];
  readonly confusionMatrix: readonly (readonly number[])[];
}

/** How many of the commonest mistakes are told. */
const mistakes = 5;

/** Prints scores, each class, and the commonest mistakes. */
export function printEvaluation(found: Evaluation, terminal: Terminal): void {
  const { model, dataset, split, rows, loss, accuracy, classes, confusionMatrix } = found;
  const { bold, green, dim } = terminal.colors;
  terminal.detail(field("model", [model], terminal));
  terminal.print(
    field(split, [dataset, formatCount(rows, "row"), bold(green(`accuracy ${formatScore(accuracy)}`)), `loss ${formatScore(loss)}`], terminal), // prettier-ignore
  );
  const width = Math.max(5, ...classes.map(({ name }) => name.length));
  const columns: readonly Column[] = [
    { title: "class", width, align: "left" },
    { title: "precision", width: 9, align: "right" },
    { title: "recall", width: 6, align: "right" },
    { title: "rows", width: 6, align: "right" },
  ];
  terminal.detail("");
  terminal.detail(dim(tableRow(columns, columns.map(({ title }) => title)))); // prettier-ignore
  for (const { name, precision, recall, rows: count } of classes) {
    const score = (value: number | null): string => (value === null ? "none" : formatScore(value));
    terminal.detail(tableRow(columns, [name, score(precision), score(recall), formatCount(count)]));
  }
  const worst = confusions(confusionMatrix, classes);
  if (worst.length > 0) {
    terminal.detail("");
    terminal.detail(field("mistakes", worst, terminal));
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
