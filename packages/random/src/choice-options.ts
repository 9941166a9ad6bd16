/**
 * How `choice` chooses. NumPy's names and defaults.
 *
 * @example
 * import { type ChoiceOptions } from "@gradkit/random";
 * const options: ChoiceOptions = { replace: false, p: [0.1, 0.2, 0.7] };
 */
export type ChoiceOptions = {
  /** Whether an element can be chosen more than once; `true` by default. */
  readonly replace?: boolean;
  /** The probability of each element, summing to 1; all alike by default. */
  readonly p?: ArrayLike<number>;
};
