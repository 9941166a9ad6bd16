import { DataFormatError } from "../errors/data-format-error.ts";
import type { FileContent } from "../sources/load-file.ts";

/** The fields of one line of a published file, and how to read a number among them. */
export interface FieldsOfLine {
  readonly fields: readonly string[];
  /** @throws DataFormatError when the field is no finite number */
  number(column: number): number;
  /** @throws DataFormatError when the field is none of the words */
  oneOf(column: number, words: readonly string[]): number;
}

/**
 * The lines of a published text file with fields between commas, none of them quoted; empty lines are passed over.
 *
 * @throws DataFormatError when a line has another number of fields
 */
export function readFields({ bytes, origin }: FileContent, columns: number): FieldsOfLine[] {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  return lines.flatMap((line, index): FieldsOfLine[] => {
    if (line.trim() === "") {
      return [];
    }
    const fields = line.split(",").map((field) => field.trim());
    if (fields.length !== columns) {
      throw new DataFormatError(origin, `${columns} fields in line ${index + 1}`, `${fields.length}`);
    }
    const wrong = (column: number, expected: string): DataFormatError =>
      new DataFormatError(
        origin,
        `${expected} in line ${index + 1}, column ${column + 1}`,
        JSON.stringify(fields[column]),
      );
    return [
      {
        fields,
        number: (column) => {
          const value = Number(fields[column]);
          if (fields[column] === "" || !Number.isFinite(value)) {
            throw wrong(column, "a number");
          }
          return value;
        },
        oneOf: (column, words) => {
          const word = words.indexOf(fields[column]!);
          if (word === -1) {
            throw wrong(column, `one of ${words.join(", ")}`);
          }
          return word;
        },
      },
    ];
  });
}
