import { DataFormatError } from "../errors/data-format-error.ts";
import { buildColumn } from "./build-column.ts";
import { csvRows, type CsvFormat } from "./csv-rows.ts";
import type { ColumnKind, Table } from "./table.ts";
import type { TextSource } from "./text-source.ts";

/** How {@link readCsv} reads a file. */
export interface CsvOptions extends CsvFormat {
  /** Whether the first row has the names of the columns, or the names; default true. Without, they are `0`, `1`, ... */
  readonly header?: boolean | readonly string[] | undefined;
  /** What columns are, by name; the others are found out. */
  readonly kinds?: Readonly<Record<string, ColumnKind>> | undefined;
  /** What stands where a value is missing; default nothing at all, `NA`, `NaN`, `null` and `?`. */
  readonly missing?: readonly string[] | undefined;
}

/**
 * Reads a CSV file into columns of numbers, categories and text. For tab-separated files give `delimiter: "\t"`; for
 * files larger than memory take {@link csvRows} and {@link streamBatches}.
 *
 * @param source - the text, its bytes, or pieces of it as they come: a stream of `fetch` or of a file
 * @throws DataFormatError when a row has another number of fields than the header, two columns have one name, or a value
 * does not fit the kind that was asked for: the message has file, line, column and value
 * @example
 * import { readCsv } from "@gradkit/datasets";
 * const { size, columns } = await readCsv("height,species\n1.5,cat\n,dog\n");
 * console.log(size, columns[0]!.kind, columns[0]!.values); // 2 number Float64Array(2) [ 1.5, NaN ]
 * console.log(columns[1]!.kind, columns[1]!.values); // category Int32Array(2) [ 0, 1 ]
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export async function readCsv(source: TextSource, options: CsvOptions = {}): Promise<Table> {
  const { file = "csv", header = true, kinds = {}, missing = ["", "NA", "NaN", "null", "?"] } = options;
  const absent = new Set(missing);
  const lines: number[] = [];
  let names: readonly string[] | undefined = typeof header === "object" ? header : undefined;
  requireNames(file, names ?? []);
  let texts: (string | undefined)[][] | undefined;
  for await (const { line, fields } of csvRows(source, { ...options, file })) {
    if (names === undefined) {
      names = header === true ? fields.map((name) => name.trim()) : fields.map((_, index) => String(index));
      requireNames(file, names);
      if (header === true) {
        continue;
      }
    }
    if (fields.length !== names.length) {
      throw new DataFormatError(file, `${names.length} fields in line ${line}`, `${fields.length}`);
    }
    texts ??= names.map(() => []);
    lines.push(line);
    for (let column = 0; column < fields.length; column++) {
      const text = fields[column]!;
      texts[column]!.push(absent.has(text.trim()) ? undefined : text);
    }
  }
  const unknown = Object.keys(kinds).find((name) => names?.includes(name) !== true);
  if (unknown !== undefined) {
    throw new DataFormatError(file, `a column "${unknown}", whose kind was given`, (names ?? []).join(", "));
  }
  const columns = (names ?? []).map((name, index) =>
    buildColumn(file, {
      name,
      values: texts?.[index] ?? [],
      kind: Object.hasOwn(kinds, name) ? kinds[name] : undefined,
      place: (row) => `line ${lines[row]!}, column "${name}"`,
    }),
  );
  return { name: file, columns, size: lines.length, lines };
}

function requireNames(file: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new DataFormatError(file, "a different name for each column", `"${twice}" twice`);
  }
}
