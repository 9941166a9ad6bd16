import type { Column, Table } from "@gradkit/datasets";
import { UsageError } from "../../../failures/usage-error.ts";
import type { TaskName } from "../../../task/task-name.ts";
import { wordsOf } from "./words-of.ts";

/** Whole numbers of so few kinds are taken for classes. */
const mostNumbers = 20;
/** Nobody means to tell more classes apart. */
const mostClasses = 1000;

/**
 * The classes of a column to predict, words in alphabetical order and numbers by their size; none where it holds numbers
 * to predict. Whole numbers of few kinds, each more than once on average, are classes unless the task says otherwise.
 *
 * @throws UsageError when it can be neither, or not what the task says
 */
export function classesOf(table: Table, column: Column, task: TaskName | undefined): readonly string[] {
  const { name } = column;
  const values = [...new Set(wordsOf(column))].filter((word) => word !== undefined);
  if (values.length < 2) {
    throw new UsageError(
      `${table.name} has ${values[0] === undefined ? "no values" : `only "${values[0]}"`} in column "${name}"`,
      "name a --target that differs between rows",
    );
  }
  if (column.kind === "number") {
    const areFew = values.length <= Math.min(mostNumbers, table.size / 2) && values.every(isWhole);
    if (task === "regression" || (task === undefined && !areFew)) {
      return [];
    }
  } else if (task === "regression") {
    throw new UsageError(
      `--task regression is given, but column "${name}" of ${table.name} holds words, such as "${values[0] ?? ""}"`,
      "leave --task out, or name a --target with numbers",
    );
  }
  if (values.length > mostClasses || (column.kind === "text" && values.length > table.size / 2)) {
    throw new UsageError(
      `column "${name}" of ${table.name} has ${values.length} different values in ${table.size} rows, too many for classes`,
      column.kind === "number" ? "add --task regression" : "name another --target",
    );
  }
  return column.kind === "number" ? values.sort((a, b) => Number(a) - Number(b)) : values.sort();
}

function isWhole(text: string): boolean {
  return Number.isSafeInteger(Number(text));
}
