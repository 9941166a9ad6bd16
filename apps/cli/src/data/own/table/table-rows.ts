import type { Column, Dataset, Table } from "@gradkit/datasets";
import { UsageError } from "../../../failures/usage-error.ts";
import { placeIn } from "./place-in.ts";
import type { FeatureColumn, TableFacts } from "./table-facts.ts";
import { requireValues, wordsOf } from "./words-of.ts";

/**
 * The columns to learn from as rows of numbers, one row after the other; a word is its place among the known ones.
 *
 * @throws UsageError where a value is missing or unknown
 */
export function featureRows(table: Table, features: readonly FeatureColumn[]): Float64Array {
  const rows = new Float64Array(table.size * features.length);
  features.forEach((feature, at) => {
    const values = numbersOf(table, columnOf(table, feature.name), feature.categories);
    for (let row = 0; row < table.size; row++) {
      rows[row * features.length + at] = values[row]!;
    }
  });
  return rows;
}

/**
 * The set that a table is, read as the facts say.
 *
 * @throws UsageError where a value is missing or unknown
 */
export function tableRows(name: string, table: Table, { features, target, classNames }: TableFacts): Dataset {
  const isClass = classNames.length > 0;
  const labels = numbersOf(table, columnOf(table, target), isClass ? classNames : undefined);
  return {
    name,
    features: featureRows(table, features),
    featureShape: [features.length],
    scale: 1,
    labels: isClass ? Int32Array.from(labels) : labels,
    classNames,
    size: table.size,
  };
}

function columnOf(table: Table, name: string): Column {
  const found = table.columns.find((column) => column.name === name);
  if (found === undefined) {
    throw new UsageError(
      `${table.name} has no column "${name}", which the model was trained with`,
      `its columns are ${table.columns.map((column) => column.name).join(", ")}`,
    );
  }
  return found;
}

function numbersOf(
  table: Table,
  column: Column,
  categories: readonly string[] | undefined,
): Float64Array<ArrayBuffer> {
  requireValues(table, column);
  const words = wordsOf(column);
  if (categories === undefined) {
    const wrong = column.kind === "number" ? -1 : words.findIndex((word) => !Number.isFinite(Number(word)));
    if (wrong >= 0) {
      throw new UsageError(
        `${placeIn(table, wrong, column.name)} is "${words[wrong] ?? ""}", but must be a number`,
        "correct it, or remove the line",
      );
    }
    return Float64Array.from(words, Number);
  }
  const places = new Map(categories.map((word, place) => [word, place]));
  return Float64Array.from(words, (word = "", row) => {
    const place = places.get(word);
    if (place === undefined) {
      throw new UsageError(
        `${placeIn(table, row, column.name)} is "${word}", which no row had that was trained on`,
        `known are ${categories.slice(0, 20).join(", ")}${categories.length > 20 ? ", ..." : ""}`,
      );
    }
    return place;
  });
}
