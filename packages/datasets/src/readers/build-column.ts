import { DataFormatError } from "../errors/data-format-error.ts";
import type { Column, ColumnKind } from "./table.ts";

/** Up to so many different words are categories, unless more than half of all values differ. */
const MOST_CATEGORIES = 1000;

/** A column from the text of its values. */
export interface ColumnText {
  readonly name: string;
  /** The text, undefined where it is missing. */
  readonly values: readonly (string | undefined)[];
  /** What it shall be; found out from the values unless given. */
  readonly kind: ColumnKind | undefined;
  /** Where a value is, for messages: `line 7, column "age"`. */
  readonly place: (row: number) => string;
}

/**
 * Makes a column: numbers if every value is one, else categories if they are few, else text.
 *
 * @throws DataFormatError when it shall be numbers and a value is none
 */
export function buildColumn(file: string, { name, values, kind, place }: ColumnText): Column {
  if (kind === "number" || (kind === undefined && values.every(isNumber))) {
    const wrong = values.findIndex((value) => !isNumber(value));
    if (wrong !== -1) {
      throw new DataFormatError(file, `a number in ${place(wrong)}`, JSON.stringify(values[wrong]));
    }
    const numbers = Float64Array.from(values, (value) => (value === undefined ? NaN : Number(value)));
    return { name, kind: "number", values: numbers };
  }
  const words = new Set(values);
  words.delete(undefined);
  const few = words.size <= MOST_CATEGORIES && words.size <= Math.max(10, values.length / 2);
  if (kind === "text" || (kind === undefined && !few)) {
    return { name, kind: "text", values };
  }
  const categories = [...words].filter((word) => word !== undefined).sort();
  if (categories.every(isNumber)) {
    categories.sort((a, b) => Number(a) - Number(b));
  }
  const codes = new Map(categories.map((word, code) => [word, code]));
  const codesOfRows = Int32Array.from(values, (value) => (value === undefined ? -1 : codes.get(value)!));
  return { name, kind: "category", values: codesOfRows, categories };
}

function isNumber(value: string | undefined): boolean {
  return value === undefined || (value.trim() !== "" && Number.isFinite(Number(value)));
}
