import type { EpochRecord } from "@gradkit/training";
import { formatDuration } from "../format/format-duration.ts";
import { formatScore } from "../format/format-score.ts";
import { scoreForms } from "../task/score-forms.ts";
import { decisive } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";
import type { Measures } from "../task/task.ts";
import { fitColumns, tableRow, type Column } from "../terminal/columns.ts";

/** An epoch of a run, with the scores of its task. */
export type Epoch = EpochRecord<Measures>;

interface EpochColumn extends Column {
  text(epoch: Epoch, best: boolean): string;
}

const training = (task: TaskName): readonly EpochColumn[] => [
  { title: "epoch", width: 5, align: "right", text: ({ epoch }) => String(epoch) },
  { title: "loss", width: 7, align: "left", rank: 2, text: ({ train }) => formatScore(train.loss) },
  {
    title: scoreForms[task][0].short,
    width: 6,
    align: "left",
    text: ({ train }) => formatScore(decisive(task, train)),
  },
];
const validation = (task: TaskName): readonly EpochColumn[] => [
  {
    title: "val loss",
    width: 8,
    align: "left",
    rank: 3,
    text: ({ validation: scores }) => (scores === undefined ? "" : formatScore(scores.loss)),
  },
  {
    title: `val ${scoreForms[task][0].short}`,
    width: 8,
    align: "left",
    text: ({ validation: scores }, best) =>
      scores === undefined ? "" : `${formatScore(decisive(task, scores))}${best ? " *" : ""}`,
  },
];
const time: EpochColumn = {
  title: "time",
  width: 6,
  align: "right",
  rank: 1,
  text: ({ seconds }) => formatDuration(seconds),
};

/** Writes epochs as rows of a table as wide as the terminal allows. */
export interface EpochTable {
  readonly header: string;
  /** `best` marks the row with a star. */
  row(epoch: Epoch, best: boolean): string;
}

/** A table of epochs with the decisive score of the task, and columns for validation if there is one. */
export function epochTable(task: TaskName, validated: boolean, width: number): EpochTable {
  const columns = fitColumns([...training(task), ...(validated ? validation(task) : []), time], width);
  return {
    header: tableRow(
      columns,
      columns.map(({ title }) => title),
    ),
    row: (epoch, best) =>
      tableRow(
        columns,
        columns.map((column) => column.text(epoch, best)),
      ),
  };
}
