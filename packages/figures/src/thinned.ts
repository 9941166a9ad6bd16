/**
 * The places of a long list worth drawing: for each of `columns` equal stretches the first, the lowest, the highest and
 * the last, and a gap where there is one. Nothing visible is lost, and a file does not grow with the data.
 */
export function thinned(y: ArrayLike<number>, columns: number): readonly number[] {
  const length = y.length;
  if (length <= columns * 4) {
    return Array.from({ length }, (_, i) => i);
  }
  const kept: number[] = [];
  for (let column = 0; column < columns; column++) {
    const start = Math.floor((column * length) / columns);
    const end = Math.floor(((column + 1) * length) / columns);
    kept.push(...stretch(y, start, end));
  }
  return kept;
}

function stretch(y: ArrayLike<number>, start: number, end: number): number[] {
  const places = new Set([start, end - 1]);
  let [lowest, highest, gap] = [-1, -1, -1];
  for (let i = start; i < end; i++) {
    const value = y[i] ?? NaN;
    if (!Number.isFinite(value)) {
      gap = i;
      continue;
    }
    lowest = lowest < 0 || value < (y[lowest] ?? 0) ? i : lowest;
    highest = highest < 0 || value > (y[highest] ?? 0) ? i : highest;
  }
  for (const place of [lowest, highest, gap]) {
    if (place >= 0) {
      places.add(place);
    }
  }
  return [...places].sort((a, b) => a - b);
}
