import { DataFormatError } from "../errors/data-format-error.ts";
import { buildColumn } from "./build-column.ts";
import type { Column, ColumnKind, Table } from "./table.ts";

/** What is known of the records. */
export interface RecordsOptions {
  /** Where they are from, for messages; default `records`. */
  readonly name?: string | undefined;
  /** What columns are, by name; the others are found out. */
  readonly kinds?: Readonly<Record<string, ColumnKind>> | undefined;
}

/**
 * Columns from objects with the same keys: numbers, booleans (0 and 1), text, and null or nothing where a value is
 * missing.
 *
 * @throws DataFormatError when a record is no object or a value is of another type: the message has the row and the column
 * @example
 * import { tableFromRecords } from "@gradkit/datasets";
 * const { columns } = tableFromRecords([{ age: 3, pet: "cat" }, { age: 5, pet: "dog" }]);
 * console.log(columns.map(({ name, kind }) => `${name}: ${kind}`)); // [ 'age: number', 'pet: category' ]
 */
export function tableFromRecords(
  records: readonly unknown[],
  { name = "records", kinds = {} }: RecordsOptions = {},
): Table {
  const rows = records.map((record, row) => {
    if (typeof record !== "object" || record === null || Array.isArray(record)) {
      throw new DataFormatError(name, `an object in row ${row}`, describe(record));
    }
    return new Map<string, unknown>(Object.entries(record));
  });
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const columns = names.map((column): Column => {
    const place = (row: number): string => `row ${row}, column "${column}"`;
    const values = rows.map((row, index) => textOf(row.get(column), name, place(index)));
    return buildColumn(name, {
      name: column,
      values,
      kind: Object.hasOwn(kinds, column) ? kinds[column] : undefined,
      place,
    });
  });
  return { name, columns, size: rows.length };
}

function textOf(value: unknown, file: string, place: string): string | undefined {
  switch (typeof value) {
    case "undefined":
      return undefined;
    case "string":
      return value;
    case "number":
    case "bigint":
      return Number.isNaN(value) ? undefined : String(value);
    case "boolean":
      return value ? "1" : "0";
    default:
      if (value === null) {
        return undefined;
      }
      throw new DataFormatError(file, `a number, text or boolean in ${place}`, describe(value));
  }
}

function describe(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : `a ${typeof value}`;
}
