/** A row to predict, and what to call it. */
export interface InputRow {
  readonly name: string;
  readonly values: ArrayLike<number>;
}
