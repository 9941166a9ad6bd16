import type { DecodedArray, FileMetaData, SchemaElement } from "hyparquet";
import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { buildColumn } from "./build-column.ts";
import { checkParquetPages, type ParquetColumn } from "./check-parquet-pages.ts";
import type { Column, ColumnKind, Table } from "./table.ts";

/** How {@link readParquet} reads a file. */
export interface ParquetOptions {
  /** Name of the file, for messages; default `parquet`. */
  readonly file?: string | undefined;
  /** The columns to read; default all. */
  readonly columns?: readonly string[] | undefined;
  /** What columns are, by name; the others are found out. */
  readonly kinds?: Readonly<Record<string, ColumnKind>> | undefined;
  /** More values than this are refused, since a few bytes can stand for billions of equal ones. Default 100 million. */
  readonly mostValues?: number | undefined;
}

/**
 * Reads a Parquet file into columns of numbers, categories and text: flat columns in plain, dictionary or split encoding,
 * packed with Snappy or not. 64-bit integers, dates and timestamps (in milliseconds since 1970) become floats; times of day and
 * durations are numbers in the unit of the file; what is no number is text, bytes in hexadecimal.
 *
 * What headers say is compared with what is there before it is believed. Parquet files seldom have checksums: a flipped
 * bit in a value gives another value.
 *
 * @throws DataFormatError when the file is damaged, or has what is not read: nested columns, other encodings
 * @throws RangeError when there is no such column
 * @example
 * import { readParquet } from "@gradkit/datasets";
 * const bytes = new Uint8Array(4); // or those of a file
 * await readParquet(bytes, { file: "houses.parquet" }).catch((error: unknown) => {
 *   console.log((error as Error).name); // DataFormatError
 * });
 * @see https://parquet.apache.org/docs/file-format/
 */
export async function readParquet(bytes: Bytes, options: ParquetOptions = {}): Promise<Table> {
  try {
    return await decodeParquet(bytes, options);
  } catch (error) {
    if (
      error instanceof DataFormatError ||
      (error instanceof Error && error.message.startsWith("readParquet:"))
    ) {
      throw error;
    }
    // Metadata that is damaged may lack anything, and whoever reads it trips over that.
    const found = error instanceof Error ? error.message : String(error);
    throw new DataFormatError(options.file ?? "parquet", "a Parquet file", found);
  }
}

async function decodeParquet(bytes: Bytes, options: ParquetOptions): Promise<Table> {
  const { file = "parquet", kinds = {}, mostValues = 1e8 } = options;
  const { parquetMetadata, parquetRead, snappyUncompress } = await import("hyparquet");
  const { parquetHeader } = await import("hyparquet/src/column.js");
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const metadata = readMetadata(() => parquetMetadata(buffer), bytes, file);
  const columns = chooseColumns(metadata, options.columns, file);
  const rows = countRows(metadata, columns.length, mostValues, file);
  checkParquetPages(new Uint8Array(buffer), metadata, columns, { parquetHeader, snappyUncompress }, file);
  const values = new Map(columns.map(({ name }) => [name, new Array<unknown>(rows)]));
  await parquetRead({
    file: { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) },
    metadata,
    columns: columns.map(({ name }) => name),
    onChunk: ({ columnName, columnData, rowStart }) =>
      fill(values.get(columnName), columnData, rowStart, rows),
  });
  const made = columns.map(({ name }) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    return toColumn(file, name, values.get(name) ?? [], kind);
  });
  return { name: file, columns: made, size: rows };
}

function readMetadata(read: () => FileMetaData, bytes: Bytes, file: string): FileMetaData {
  const text = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 12 || text(0) !== "PAR1" || text(bytes.length - 4) !== "PAR1") {
    throw new DataFormatError(
      file,
      "a Parquet file, which begins and ends with PAR1",
      `${bytes.length} other bytes`,
    );
  }
  return read();
}

const VALUE_BYTES: Readonly<Record<string, number>> = {
  BOOLEAN: 1 / 8,
  INT32: 4,
  INT64: 8,
  INT96: 12,
  FLOAT: 4,
  DOUBLE: 8,
  BYTE_ARRAY: 4,
};

function chooseColumns(
  { schema }: FileMetaData,
  wanted: readonly string[] | undefined,
  file: string,
): ParquetColumn[] {
  const [root, ...elements] = schema;
  const flat: (SchemaElement | undefined)[] = [];
  // Below a group lie its members; they are passed over with it.
  for (let at = 0, left = root?.num_children ?? 0; left > 0 && at < elements.length; left--) {
    flat.push(elements[at]);
    let inside = 1;
    while (inside > 0 && at < elements.length) {
      inside += (elements[at]?.num_children ?? 0) - 1;
      at++;
    }
  }
  const names = flat.map((element) => element?.name ?? "");
  const missing = wanted?.find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new RangeError(`readParquet: ${file} has no column "${missing}"; it has ${names.join(", ")}.`);
  }
  return flat
    .filter((element) => element !== undefined)
    .filter(({ name }) => wanted?.includes(name) ?? true)
    .map(({ name, num_children: children, repetition_type: repetition, type, type_length: length }) => {
      if ((children ?? 0) > 0 || repetition === "REPEATED" || type === undefined) {
        throw new DataFormatError(
          file,
          "flat columns",
          `the nested column "${name}"`,
          "Leave it out with `columns`.",
        );
      }
      const valueBytes = type === "FIXED_LEN_BYTE_ARRAY" ? (length ?? NaN) : VALUE_BYTES[type];
      if (valueBytes === undefined || !(valueBytes > 0)) {
        throw new DataFormatError(
          file,
          `a type for column "${name}"`,
          `${type} of length ${length ?? "none"}`,
        );
      }
      return { name, optional: repetition === "OPTIONAL", valueBytes };
    });
}

function countRows(metadata: FileMetaData, columns: number, mostValues: number, file: string): number {
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  const wrong = metadata.row_groups.some((group) => !(Number(group.num_rows) >= 0));
  if (wrong || rows !== Number(metadata.num_rows)) {
    throw new DataFormatError(file, `${metadata.num_rows} rows in all row groups`, `${rows}`);
  }
  if (rows * columns > mostValues) {
    throw new DataFormatError(file, `at most ${mostValues} values`, `${rows} rows of ${columns} columns`);
  }
  return rows;
}

function fill(target: unknown[] | undefined, values: DecodedArray, start: number, rows: number): void {
  for (let i = 0; target && i < values.length && start + i < rows; i++) {
    target[start + i] = values[i];
  }
}

function toColumn(
  file: string,
  name: string,
  values: readonly unknown[],
  kind: ColumnKind | undefined,
): Column {
  if (kind !== "category" && kind !== "text" && values.every(isNumeric)) {
    const numbers = Float64Array.from(values, (value) =>
      value === null || value === undefined ? NaN : Number(value),
    );
    return { name, kind: "number", values: numbers };
  }
  return buildColumn(file, {
    name,
    values: values.map((value) => (value === null || value === undefined ? undefined : asText(value))),
    kind,
    place: (row) => `row ${row}, column "${name}"`,
  });
}

/** Bytes and objects are text. */
function isNumeric(value: unknown): boolean {
  return typeof value === "object" ? value === null || value instanceof Date : typeof value !== "string";
}

function asText(value: unknown): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    return String(value);
  }
  return value instanceof Uint8Array
    ? Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")
    : JSON.stringify(value);
}
