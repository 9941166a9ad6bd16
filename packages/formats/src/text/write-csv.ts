/** A cell of a table; nothing is an empty cell. */
export type CsvCell = string | number | boolean | null | undefined;

/**
 * Writes a table as CSV: names in the first line, commas, lines ended by a carriage return and a line feed, and quotes
 * where a cell needs them, as RFC 4180 has it. Numbers are written so that reading gives the same number.
 *
 * Columns are all names that occur in the rows, in the order in which they first do, or those given.
 *
 * @throws RangeError when a row has a name that is not among the given columns.
 * @example
 * import { writeCsv } from "@gradkit/formats";
 * const bytes = writeCsv([{ step: 1, loss: 0.5 }, { step: 2, note: 'a "b"' }]);
 * console.log(new TextDecoder().decode(bytes).split("\r\n")); // [ 'step,loss,note', '1,0.5,', '2,,"a ""b"""', '' ]
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function writeCsv(
  rows: readonly Readonly<Record<string, CsvCell>>[],
  columns?: readonly string[],
): Uint8Array {
  const names = columns ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const known = new Set(names);
  const lines = rows.map((row, i) => {
    const extra = Object.keys(row).find((name) => !known.has(name));
    if (extra !== undefined) {
      throw new RangeError(
        `writeCsv: row ${i} has "${extra}", which is not among the columns ${names.join(", ")}.`,
      );
    }
    const cells = new Map(Object.entries(row));
    return names.map((name) => quoted(cells.get(name))).join(",");
  });
  const text = names.length === 0 ? [] : [names.map(quoted).join(","), ...lines];
  return new TextEncoder().encode(text.map((line) => `${line}\r\n`).join(""));
}

function quoted(cell: CsvCell): string {
  const text = String(cell ?? "");
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
