import type { Column, Table } from "@gradkit/datasets";
import { suggestion } from "../../../failures/suggestion.ts";
import { UsageError } from "../../../failures/usage-error.ts";

/**
 * The column to predict.
 *
 * @throws UsageError when none was named, or there is none of the name
 */
export function findTarget(table: Table, target: string | undefined): Column {
  const names = table.columns.map(({ name }) => name);
  const list = `its columns are ${names.join(", ")}`;
  if (target === undefined) {
    throw new UsageError(
      `${table.name} is a table, and which of its columns to predict is not said`,
      `add --target, such as --target ${quoted(names.at(-1) ?? "")}; ${list}`,
    );
  }
  const found = table.columns.find(({ name }) => name === target);
  if (found === undefined) {
    throw new UsageError(`${table.name} has no column "${target}"`, suggestion(target, names) ?? list);
  }
  return found;
}

function quoted(name: string): string {
  return /\s/.test(name) ? `"${name}"` : name;
}
