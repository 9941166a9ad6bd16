import type { Column, Table } from "@gradkit/datasets";
import { UsageError } from "../../../failures/usage-error.ts";
import { placeIn } from "./place-in.ts";
import { wordsOf } from "./words-of.ts";

/**
 * Finds the slip of the pen that would make words of a column of numbers.
 *
 * @throws UsageError where most values of a column are numbers and one is not
 */
export function requirePlain(table: Table, column: Column): void {
  if (column.kind === "number") {
    return;
  }
  const isWord = wordsOf(column).map((word) => word !== undefined && !Number.isFinite(Number(word)));
  const words = isWord.filter(Boolean).length;
  const known = wordsOf(column).filter((word) => word !== undefined).length;
  if (words > 0 && words < known / 2) {
    const row = isWord.indexOf(true);
    throw new UsageError(
      `${placeIn(table, row, column.name)} is "${wordsOf(column)[row] ?? ""}", but most of the column are numbers`,
      "write a number there, or remove the line",
    );
  }
}
