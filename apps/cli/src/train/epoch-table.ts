import type { EpochRecord } from "@gradkit/training";
import type { accuracy } from "@gradkit/metrics";
import { formatDuration } from "../format/format-duration.ts";
import { formatScore } from "../format/format-score.ts";
import { fitColumns, tableRow, type Column } from "../terminal/columns.ts";

/** An epoch of a run that measures accuracy. */
export type Epoch = EpochRecord<{ readonly accuracy: typeof accuracy }>;

interface EpochColumn extends Column {
  text(epoch: Epoch, best: boolean): string;
}

const training: readonly EpochColumn[] = [
  { title: "epoch", width: 5, align: "right", text: ({ epoch }) => String(epoch) },
  { title: "loss", width: 7, align: "left", rank: 2, text: ({ train }) => formatScore(train.loss) },
  { title: "acc", width: 6, align: "left", text: ({ train }) => formatScore(train.accuracy) },
];
const validation: readonly EpochColumn[] = [
  {
    title: "val loss",
    width: 8,
    align: "left",
    rank: 3,
    text: ({ validation: scores }) => (scores === undefined ? "" : formatScore(scores.loss)),
  },
  {
    title: "val acc",
    width: 8,
    align: "left",
    text: ({ validation: scores }, best) =>
      scores === undefined ? "" : `${formatScore(scores.accuracy)}${best ? " *" : ""}`,
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

/** A table of epochs, with columns for validation if there is one. */
export function epochTable(validated: boolean, width: number): EpochTable {
  const columns = fitColumns([...training, ...(validated ? validation : []), time], width);
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
