/** Something in a program that the types do not allow. */
export interface Problem {
  /** The letters that it is about. */
  readonly start: number;
  readonly end: number;
  /** What is wrong, in a sentence. */
  readonly text: string;
  /** Why that is wrong, as the compiler says last; empty where there is nothing more to say. */
  readonly reason: string;
  /** All that the compiler says besides; empty where that is all. */
  readonly details: string;
}
