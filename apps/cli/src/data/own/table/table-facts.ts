/** A column to learn from: numbers, or words with a fixed order. */
export interface FeatureColumn {
  readonly name: string;
  /** The words it can hold; undefined for numbers. */
  readonly categories?: readonly string[];
}

/** Which columns of a table are what: all it takes to read another table the same way. */
export interface TableFacts {
  readonly features: readonly FeatureColumn[];
  /** The column to predict. */
  readonly target: string;
  /** Its classes; none where it holds numbers to predict. */
  readonly classNames: readonly string[];
}
