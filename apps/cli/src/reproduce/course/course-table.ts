import type { Table } from "../experiment.ts";
import type { CourseScores } from "./course.ts";

const most = 51;

/** Loss and accuracy by epoch: every epoch, or of many some at even distances and the last. */
export function courseTable(name: string, { epochs }: CourseScores): Table {
  const sets = Object.keys(epochs[0]?.after ?? {});
  const every = Math.ceil(epochs.length / most);
  const rows = epochs
    .filter((_, i) => i % every === 0 || i === epochs.length - 1)
    .map(({ epoch, train, after }) => [
      epoch,
      orName(train.loss),
      orName(train.accuracy),
      ...sets.flatMap((set) => [orName(after[set]?.loss), orName(after[set]?.accuracy)]),
    ]);
  const columns = ["train", ...sets].flatMap((set) => [`${set} loss`, `${set} accuracy`]);
  return { name, columns: ["epoch", ...columns], rows };
}

/** JSON has no NaN. */
function orName(value: number | undefined): number | string {
  return value !== undefined && Number.isFinite(value) ? value : String(value ?? NaN);
}
