/** The smallest and the largest finite number of several lists, of the positive ones where a scale is logarithmic. */
export function finiteExtent(
  lists: readonly ArrayLike<number>[],
  positive = false,
): readonly [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      const value = list[i] ?? NaN;
      if (Number.isFinite(value) && (!positive || value > 0)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
  }
  return low <= high ? [low, high] : undefined;
}
