import type { Parser } from "papaparse";
import { DataFormatError } from "../errors/data-format-error.ts";
import { textPieces, type TextSource } from "./text-source.ts";

/** How fields are told apart. */
export interface CsvFormat {
  /** Name of the file, for messages; default `csv`. */
  readonly file?: string | undefined;
  /**
   * How letters are stored as bytes; default `utf-8`. Older programs write `windows-1252`, some spreadsheets `utf-16le`.
   * Text that is no longer bytes needs none.
   */
  readonly encoding?: string | undefined;
  /** Between fields; default a comma, `"\t"` for tab-separated files. */
  readonly delimiter?: string | undefined;
  /** Around fields that hold delimiters or ends of lines; default `"`. Twice inside such a field it means itself. An empty one: none. */
  readonly quote?: string | undefined;
}

/** The fields of one row. */
export interface CsvRow {
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

/** A quote that nobody closes must not gather the whole file. */
const LONGEST_ROW = 1 << 20;

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly message: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The rows of a CSV file one after the other, without ever holding more of it than a piece: RFC 4180, with any end of line;
 * empty lines are passed over. All fields are text; {@link readCsv} makes columns of them.
 *
 * @throws DataFormatError when a quoted field is malformed or not closed, a row is longer than a million characters, or bytes
 * are no text in the encoding
 * @throws RangeError when delimiter or quote cannot be one, or there is no such encoding
 * @example
 * import { csvRows } from "@gradkit/datasets";
 * for await (const { line, fields } of csvRows('a,b\n1,"two\nlines"\n3,4\n')) {
 *   console.log(line, fields.length); // 1 2 2 2 4 2
 * }
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export async function* csvRows(
  source: TextSource,
  { file = "csv", delimiter = ",", quote = '"', encoding }: CsvFormat = {},
): AsyncGenerator<CsvRow, void, undefined> {
  requireSigns(delimiter, quote);
  const { default: papa } = await import("papaparse");
  const parser: Parser = new papa.Parser({ delimiter, newline: "\n", quoteChar: quote, escapeChar: quote });
  let rest = "";
  let line = 1;
  const parse = (text: string, more: boolean): { rows: CsvRow[]; rest: string } => {
    const { data, errors, meta } = parser.parse(text, 0, more) as Parsed;
    const rows: CsvRow[] = [];
    for (const [index, fields] of data.entries()) {
      const wrong = errors.find(({ row }) => row === index);
      if (wrong) {
        throw new DataFormatError(file, `well-formed quotes in line ${line}`, wrong.message.toLowerCase());
      }
      if (fields.length > 1 || fields[0] !== "") {
        rows.push({ line, fields });
      }
      line += 1 + fields.reduce((breaks, field) => breaks + countBreaks(field), 0);
    }
    return { rows, rest: text.slice(meta.cursor) };
  };
  for await (const piece of textPieces(source, file, encoding)) {
    const parsed = parse(rest + piece, true);
    yield* parsed.rows;
    ({ rest } = parsed);
    if (rest.length > LONGEST_ROW) {
      throw new DataFormatError(
        file,
        `a row of at most ${LONGEST_ROW} characters in line ${line}`,
        "a longer one, perhaps a quote that is not closed",
      );
    }
  }
  if (rest !== "") {
    yield* parse(rest, false).rows;
  }
}

function requireSigns(delimiter: string, quote: string): void {
  const isBreak = /[\r\n]/;
  if (delimiter === "" || isBreak.test(delimiter) || (quote !== "" && delimiter.includes(quote))) {
    throw new RangeError(
      `csvRows: delimiter is ${JSON.stringify(delimiter)}; it must not be empty, nor hold an end of line or the quote.`,
    );
  }
  if (quote.length > 1 || isBreak.test(quote)) {
    throw new RangeError(`csvRows: quote is ${JSON.stringify(quote)}; it must be one letter, or none.`);
  }
}

function countBreaks(field: string): number {
  let count = 0;
  for (let at = field.indexOf("\n"); at !== -1; at = field.indexOf("\n", at + 1)) {
    count++;
  }
  return count;
}
