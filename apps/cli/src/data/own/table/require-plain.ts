import type { Column, Table } from "@gradkit/datasets";
import { UsageError } from "../../../failures/usage-error.ts";
import { placeIn } from "./place-in.ts";
import { wordsOf } from "./words-of.ts";

/** A number as it is written in much of Europe, or with thousands apart. */
const WITH_COMMA = /^\s*[-+]?[\d.]*\d,\d[\d,]*\s*$/;

/**
 * Finds what would make words of a column of numbers: a slip of the pen, or commas in numbers.
 *
 * @throws UsageError where most values of a column are numbers and one is not, or all have commas
 */
export function requirePlain(table: Table, column: Column): void {
  if (column.kind === "number") {
    return;
  }
  const commas = wordsOf(column).findIndex((word) => word !== undefined);
  if (commas >= 0 && wordsOf(column).every((word) => word === undefined || WITH_COMMA.test(word))) {
    throw new UsageError(
      `${placeIn(table, commas, column.name)} is "${wordsOf(column)[commas] ?? ""}", as are all of the column: numbers with a comma`,
      "write them without, with a point before the fraction, such as 1.5",
    );
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
