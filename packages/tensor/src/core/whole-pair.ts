import type { Pair } from "./window.ts";

/**
 * Both lengths of a pair.
 *
 * @throws RangeError when one is not a whole number of at least `least`.
 */
export function wholePair(
  operation: string,
  name: string,
  value: Pair,
  least: number,
): readonly [height: number, width: number] {
  const both = typeof value === "number" ? ([value, value] as const) : value;
  if (both.some((length) => !Number.isInteger(length) || length < least)) {
    throw new RangeError(
      `${operation}: ${name} must be whole numbers of at least ${least}, but is [${both.join(", ")}].`,
    );
  }
  return both;
}
