/** How often values fall into equal parts of a range that is the same on both sides of zero. */
export interface Histogram {
  readonly counts: readonly number[];
  /** The largest absolute value. */
  readonly reach: number;
}

/** Counts values in an odd number of bins, so that zero has one of its own. */
export function histogramOf(values: ArrayLike<number>, bins = 31): Histogram {
  let reach = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i] ?? 0);
    reach = size > reach ? size : reach;
  }
  const counts = Array.from({ length: bins }, () => 0);
  for (let i = 0; i < values.length; i++) {
    const share = reach === 0 ? 0.5 : ((values[i] ?? 0) / reach + 1) / 2;
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(share * bins)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { counts, reach };
}
