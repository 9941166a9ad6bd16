/** A mean loss, and the share of rows whose class was found. */
export interface Scores {
  readonly loss: number;
  readonly accuracy: number;
}
