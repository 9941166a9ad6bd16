import type { Column, Table } from "@gradkit/datasets";
import { UsageError } from "../../../failures/usage-error.ts";
import { placeIn } from "./place-in.ts";

/** The value of each row as a word, numbers in their shortest form; undefined where it is missing. */
export function wordsOf(column: Column): readonly (string | undefined)[] {
  switch (column.kind) {
    case "number":
      return Array.from(column.values, (value) => (Number.isNaN(value) ? undefined : String(value)));
    case "category":
      return Array.from(column.values, (code) => column.categories[code]);
    case "text":
      return column.values;
  }
}

/** @throws UsageError where a value is missing, with its place and what to do. */
export function requireValues(table: Table, column: Column): void {
  const row = wordsOf(column).indexOf(undefined);
  if (row >= 0) {
    throw new UsageError(
      `${placeIn(table, row, column.name)} has no value`,
      "fill it in, or remove the line or the column",
    );
  }
}
