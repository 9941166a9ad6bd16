import { finiteExtent } from "./finite-extent.ts";
import { roundStep } from "./axis-ticks.ts";

/** Intervals of equal width, and how many numbers of each list fall into each. */
export interface HistogramBins {
  /** One more than there are intervals. */
  readonly edges: readonly number[];
  readonly counts: readonly (readonly number[])[];
  /** How many numbers of each list are not finite. */
  readonly missing: readonly number[];
}

/**
 * The same intervals for several lists, so that they can be compared. The last interval contains its end.
 *
 * Without `bins` their width is that of Freedman and Diaconis, `2 IQR / n^(1/3)` of all numbers, to a round number, with
 * 8 to 60 intervals.
 *
 * @throws RangeError when no number is finite, or bins is not a whole number of at least 1.
 */
export function histogramBins(
  figure: string,
  lists: readonly ArrayLike<number>[],
  bins?: number,
): HistogramBins {
  const extent = finiteExtent(lists);
  if (extent === undefined) {
    throw new RangeError(
      `${figure}: none of ${lists.length} lists has a finite number; there is nothing to show.`,
    );
  }
  if (bins !== undefined && !(Number.isInteger(bins) && bins >= 1 && bins <= 10000)) {
    throw new RangeError(`${figure}: bins must be a whole number from 1 to 10,000, but is ${bins}.`);
  }
  const edges = bins === undefined ? roundEdges(lists, extent) : equalEdges(extent, bins);
  return {
    edges,
    counts: lists.map((list) => counted(list, edges)),
    missing: lists.map((list) => Array.from(list).filter((value) => !Number.isFinite(value)).length),
  };
}

function equalEdges([low, high]: readonly [number, number], bins: number): number[] {
  const [from, to] = low === high ? [low - 0.5, high + 0.5] : [low, high];
  return Array.from({ length: bins + 1 }, (_, i) => (i === bins ? to : from + (i / bins) * (to - from)));
}

function roundEdges(lists: readonly ArrayLike<number>[], [low, high]: readonly [number, number]): number[] {
  if (low === high) {
    return equalEdges([low, high], 1);
  }
  const sorted = Float64Array.from(lists.flatMap((list) => Array.from(list).filter(Number.isFinite))).sort();
  const quartile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const wanted = (2 * (quartile(0.75) - quartile(0.25))) / Math.cbrt(sorted.length);
  const span = high - low;
  const step = roundStep(Math.max(span / 50, Math.min(span / 10, wanted > 0 ? wanted : span / 20)));
  const first = Math.floor(low / step + 1e-9);
  const count = Math.max(1, Math.ceil(high / step - 1e-9) - first);
  return Array.from({ length: count + 1 }, (_, i) => (first + i) * step);
}

function counted(list: ArrayLike<number>, edges: readonly number[]): number[] {
  const bins = edges.length - 1;
  const [low, high] = [edges[0] ?? 0, edges[bins] ?? 0];
  const counts = new Array<number>(bins).fill(0);
  for (let i = 0; i < list.length; i++) {
    const value = list[i] ?? NaN;
    if (Number.isFinite(value)) {
      const bin = Math.max(0, Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins)));
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  }
  return counts;
}
