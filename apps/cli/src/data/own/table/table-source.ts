import { csvRows, readCsv, DataFormatError, type ColumnKind, type Table } from "@gradkit/datasets";
import { UsageError } from "../../../failures/usage-error.ts";

/** The text of a table, and what to call it in messages. */
export interface TableSource {
  readonly name: string;
  readonly text: string;
}

/** The names of the columns in the first line, and what stands between them. */
export interface TableHeader {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** Reads the first line: names with commas, semicolons or tabs between them, whichever there are most of. */
export async function readHeader({ name, text }: TableSource): Promise<TableHeader> {
  const line = text.slice(0, text.search(/\r?\n|$/));
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  const delimiter = counts.reduce((a, b) => (b.count > a.count ? b : a)).sign;
  for await (const { fields } of csvRows(line, { file: name, delimiter })) {
    return { names: fields.map((field) => field.trim()), delimiter };
  }
  throw new UsageError(`${name} is empty`, "name a table with a line of names and a line for each row");
}

/** Whether the first line holds values rather than names. */
export function isNumeric({ names }: TableHeader): boolean {
  return names.every((name) => name !== "" && Number.isFinite(Number(name)));
}

/**
 * Reads a table with a line of names.
 *
 * @param kinds - what columns are, by name; the others are found out
 * @throws UsageError with file, line and column
 */
export async function readTable(
  source: TableSource,
  header: TableHeader,
  kinds: Readonly<Record<string, ColumnKind>> = {},
): Promise<Table> {
  const { name, text } = source;
  if (isNumeric(header)) {
    throw new UsageError(
      `${name} begins with numbers where the names of its columns belong: ${header.names.slice(0, 4).join(", ")}`,
      "write the names into a first line of their own",
    );
  }
  try {
    const table = await readCsv(text, { file: name, delimiter: header.delimiter, kinds });
    if (table.size === 0) {
      throw new UsageError(`${name} has names of columns, but no rows`, "add a line for each row");
    }
    return table;
  } catch (error) {
    throw error instanceof DataFormatError
      ? new UsageError(
          `${name} cannot be read: expected ${error.expected}, found ${error.found}`,
          "correct the file",
        )
      : error;
  }
}
