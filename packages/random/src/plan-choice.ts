import { checkSize } from "./check.ts";
import type { ChoiceOptions } from "./choice-options.ts";

/** What is left of the arguments of `choice` once they are checked. */
export type ChoicePlan = {
  readonly count: number;
  readonly size: number;
  readonly replace: boolean;
  readonly p: ArrayLike<number> | undefined;
};

/**
 * Checks the arguments of `choice`.
 *
 * @param from - a list, or how many numbers there are to choose from.
 * @param size - how many to choose.
 * @throws RangeError when there is nothing to choose from, when more is asked for than there is, or when
 * `p` is no probability distribution over the elements.
 *
 * @example
 * const { count } = planChoice(["a", "b"], 1, {});
 */
export function planChoice(
  from: number | ArrayLike<unknown>,
  size: number,
  options: ChoiceOptions,
): ChoicePlan {
  const count = typeof from === "number" ? from : from.length;
  const { replace = true, p } = options;
  checkSize(size, "options.size");
  if (!Number.isInteger(count) || count < 0 || count > 0x7fffffff || (count === 0 && size > 0)) {
    throw new RangeError(
      `There are ${count} elements to choose from, but there must be a whole number from 1 to 2147483647. ` +
        `Pass a list with elements, or a count for the numbers below it.`,
    );
  }
  const available = p === undefined ? count : checkWeights(p, count);
  if (!replace && size > available) {
    throw new RangeError(
      `options.size is ${size}, but only ${available} elements can be chosen without replacement. ` +
        `Choose fewer, or pass { replace: true }.`,
    );
  }
  return { count, size, replace, p };
}

/** Checks the probabilities, and says how many are above 0. */
function checkWeights(p: ArrayLike<number>, count: number): number {
  if (p.length !== count) {
    throw new RangeError(
      `options.p has ${p.length} probabilities, but there are ${count} elements. Pass one probability for each.`,
    );
  }
  let positive = 0;
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < count; i++) {
    const weight = p[i]!;
    if (!(weight >= 0)) {
      throw new RangeError(`options.p[${i}] is ${weight}, but a probability is at least 0.`);
    }
    positive += weight > 0 ? 1 : 0;
    // Kahan's sum: with many elements, plain rounding errors could exceed the tolerance.
    const term = weight - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  const tolerance = Math.sqrt(p instanceof Float32Array ? 2 ** -23 : Number.EPSILON);
  if (!(Math.abs(sum - 1) <= tolerance)) {
    throw new RangeError(`options.p sums to ${sum}, but probabilities sum to 1. Divide each by ${sum}.`);
  }
  return positive;
}
