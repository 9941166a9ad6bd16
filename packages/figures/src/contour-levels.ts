/**
 * Heights for contour lines: those that part the area into equal shares, so that flat valleys and steep walls both
 * have lines. At most `count`, rounded to two digits, ascending.
 */
export function contourLevels(values: readonly number[], count: number): number[] {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const levels = Array.from({ length: count }, (_, i) => {
    // Half a share at both ends would put a line on the lowest point itself.
    const place = Math.round(((i + 0.6) / count) * (sorted.length - 1));
    return Number((sorted[place] ?? 0).toPrecision(2));
  });
  const [lowest = 0, highest = 0] = [sorted[0], sorted.at(-1)];
  return [...new Set(levels)].filter((level) => level > lowest && level < highest);
}
