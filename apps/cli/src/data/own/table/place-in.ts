import type { Table } from "@gradkit/datasets";

/** Where a value stands, for messages: `people.csv line 7, column "age"`. */
export function placeIn(table: Table, row: number, column: string): string {
  const line = table.lines?.[row];
  return `${table.name} ${line === undefined ? `row ${row}` : `line ${line}`}, column "${column}"`;
}
