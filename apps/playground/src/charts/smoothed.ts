/** What a value counts for after each further one. */
const memory = 0.9;

/**
 * Values whose noise is taken out: a running mean in which older ones count for less and less, without the pull to zero that such a
 * mean has at its beginning. Where there is no value there is none after it either.
 */
export function smoothed(values: readonly (number | null)[]): readonly (number | null)[] {
  let [sum, weight] = [0, 0];
  return values.map((value) => {
    if (value === null || !Number.isFinite(value)) {
      return value;
    }
    sum = memory * sum + (1 - memory) * value;
    weight = memory * weight + (1 - memory);
    return sum / weight;
  });
}
