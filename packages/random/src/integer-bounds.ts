/** The smallest integer of a range and how far above it the largest is. */
export type IntegerRange = { readonly low: number; readonly max: number };

/**
 * Checks the bounds of random integers, and turns them into an offset and a largest value.
 *
 * @param low - the smallest integer; the upper bound when `high` is missing, and then the smallest is 0.
 * @param high - the upper bound, itself excluded unless `endpoint` is set.
 * @param dtype - "int32" when the integers must fit an `Int32Array`.
 * @throws RangeError when a bound is no whole number up to 2^53 - 1 in size, when the range is empty, or when
 * it holds more than 2^53 numbers.
 *
 * @example
 * integerRange(1, 6, true); // { low: 1, max: 5 }
 */
export function integerRange(
  low: number,
  high: number | undefined,
  endpoint: boolean,
  dtype?: string,
): IntegerRange {
  const from = high === undefined ? 0 : low;
  const to = high ?? low;
  for (const [name, value] of [
    ["low", from],
    ["high", to],
  ] as const) {
    if (!Number.isSafeInteger(value)) {
      throw new RangeError(
        `${name} is ${value}, but must be a whole number from -(2^53 - 1) to 2^53 - 1: float64 holds no larger ` +
          `integers exactly. For more bits draw nextUint64().`,
      );
    }
  }
  const max = to - from - (endpoint ? 0 : 1);
  if (max < 0) {
    throw new RangeError(
      `low is ${from} and high is ${to}, so there is no integer to draw: high must be ` +
        `${endpoint ? "at least low" : "above low, as it is itself excluded"}.`,
    );
  }
  if (!Number.isSafeInteger(max)) {
    throw new RangeError(
      `From low ${from} to high ${to} there are more than 2^53 integers. Pass nearer bounds.`,
    );
  }
  if (dtype === "int32" && (from < -(2 ** 31) || from + max >= 2 ** 31)) {
    throw new RangeError(
      `Integers from low ${from} to high ${to} do not fit "int32". Leave options.dtype out for a Float64Array.`,
    );
  }
  return { low: from, max };
}
