import type { Dataset } from "../dataset.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { Column, Table } from "./table.ts";

/** Which columns are what. */
export interface TableDatasetOptions {
  /** The column to predict: a category is a class, a number a regression. */
  readonly label: string;
  /** The columns to learn from, in this order; default all others that are not text. Categories become their codes. */
  readonly features?: readonly string[] | undefined;
  /** What becomes of missing features: an error, the mean of the column (for categories an error), or a number. Default `error`. */
  readonly missing?: "error" | "mean" | number | undefined;
  /** The name of the set; default that of the table. */
  readonly name?: string | undefined;
}

/**
 * A set from a table: features are float64, one column each. Codes of categories have no order: let
 * {@link oneHotColumns} replace them.
 *
 * @throws RangeError when there is no such column, a column of text or the label is to be a feature, or none is left to be one
 * @throws DataFormatError when a label is missing, or a feature is and `missing` says that is an error, or all of a column are
 * @example
 * import { readCsv, tableDataset } from "@gradkit/datasets";
 * const table = await readCsv("width,height,kind\n1,2,cup\n3,,pot\n");
 * const { features, labels, classNames } = tableDataset(table, { label: "kind", missing: "mean" });
 * console.log(features, labels, classNames); // Float64Array(4) [ 1, 2, 3, 2 ] Uint8Array(2) [ 0, 1 ] [ 'cup', 'pot' ]
 */
export function tableDataset(table: Table, options: TableDatasetOptions): Dataset {
  const { label, missing = "error", name = table.name } = options;
  const target = findColumn(table, label);
  if (target.kind === "text") {
    throw new RangeError(`tableDataset: column "${label}" of ${table.name} is text; read it as a category.`);
  }
  const used = options.features
    ? options.features.map((feature) => findColumn(table, feature))
    : table.columns.filter((column) => column !== target && column.kind !== "text");
  requireFeatures(table, used, target);
  const features = new Float64Array(table.size * used.length);
  used.forEach((column, at) => {
    const values = filled(table, column, missing);
    for (let row = 0; row < table.size; row++) {
      features[row * used.length + at] = values[row]!;
    }
  });
  const facts = { name, features, featureShape: [used.length], scale: 1, size: table.size };
  requireAll(table, target);
  if (target.kind === "number") {
    return { ...facts, labels: target.values, classNames: [] };
  }
  const labels = target.categories.length <= 256 ? Uint8Array.from(target.values) : target.values;
  return { ...facts, labels, classNames: target.categories };
}

function requireFeatures({ name, columns }: Table, used: readonly Column[], target: Column): void {
  if (used.includes(target)) {
    throw new RangeError(
      `tableDataset: column "${target.name}" of ${name} is the label; it cannot be a feature too.`,
    );
  }
  if (used.length === 0) {
    const kinds = columns.map((column) => `${column.name} (${column.kind})`).join(", ");
    throw new RangeError(
      `tableDataset: ${name} has no column to learn "${target.name}" from, only ${kinds}. Text is no feature: read it as a ` +
        "category with `kinds`, or leave it out.",
    );
  }
}

function findColumn(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) {
    const names = table.columns.map((candidate) => candidate.name).join(", ");
    throw new RangeError(`tableDataset: ${table.name} has no column "${name}"; it has ${names}.`);
  }
  return column;
}

function filled(table: Table, column: Column, missing: "error" | "mean" | number): ArrayLike<number> {
  if (column.kind === "text") {
    throw new RangeError(
      `tableDataset: column "${column.name}" of ${table.name} is text, which is no feature.`,
    );
  }
  if (missing === "error" || (missing === "mean" && column.kind === "category")) {
    requireAll(table, column);
    return column.values;
  }
  const known = Array.from(column.values).filter((value) => !isMissing(column, value));
  if (missing === "mean" && known.length === 0 && table.size > 0) {
    throw new DataFormatError(table.name, `a value in column "${column.name}", for a mean`, "none");
  }
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const replacement = missing === "mean" ? mean : missing;
  return Float64Array.from(column.values, (value) => (isMissing(column, value) ? replacement : value));
}

function requireAll(table: Table, column: Exclude<Column, { kind: "text" }>): void {
  const at = column.values.findIndex((value: number) => isMissing(column, value));
  if (at !== -1) {
    const line = table.lines?.[at];
    const place = line === undefined ? `row ${at}` : `line ${line}`;
    throw new DataFormatError(table.name, `a value in ${place}, column "${column.name}"`, "none");
  }
}

function isMissing(column: Column, value: number): boolean {
  return column.kind === "category" ? value === -1 : Number.isNaN(value);
}
