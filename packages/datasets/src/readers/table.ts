/** A column of numbers; NaN where the value is missing. */
export interface NumberColumn {
  readonly name: string;
  readonly kind: "number";
  readonly values: Float64Array;
}

/** A column of a few words; -1 where the value is missing. */
export interface CategoryColumn {
  readonly name: string;
  readonly kind: "category";
  /** Indices into `categories`. */
  readonly values: Int32Array;
  /** The words in alphabetical order; when all are numbers, by their size. */
  readonly categories: readonly string[];
}

/** A column of any text; undefined where the value is missing. */
export interface TextColumn {
  readonly name: string;
  readonly kind: "text";
  readonly values: readonly (string | undefined)[];
}

/** One column of a {@link Table}. */
export type Column = NumberColumn | CategoryColumn | TextColumn;

/** What a column can be. */
export type ColumnKind = Column["kind"];

/** Columns of equal length with names, as read from CSV, JSON lines or Parquet. */
export interface Table {
  /** Where it is from, for messages. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** The number of rows. */
  readonly size: number;
  /** The line of the file on which each row begins, from 1; undefined for tables that have none. */
  readonly lines?: readonly number[] | undefined;
}
