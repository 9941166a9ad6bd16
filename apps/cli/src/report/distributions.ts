import { lineChart, type LineChartOptions, type Series } from "@gradkit/figures";

/** Numbers of one layer. */
export interface LayerNumbers {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

/** Intervals of the axis. */
const binCount = 41;

/**
 * How the numbers of some layers are distributed, as shares, so that small layers are seen beside large ones; undefined where there is nothing
 * but zeros, or something that is not finite.
 */
export function distributions(
  lists: readonly LayerNumbers[],
  options: Pick<LineChartOptions, "title" | "xLabel" | "yLabel">,
): string | undefined {
  const low = Math.min(0, ...lists.map(({ values }) => extreme(values, Math.min)));
  const high = Math.max(0, ...lists.map(({ values }) => extreme(values, Math.max)));
  if (!Number.isFinite(high - low) || high === low) {
    return undefined;
  }
  // Around 0 where there are numbers on both sides of it.
  const reach = Math.max(-low, high);
  const [from, to] = [low < 0 ? -reach : 0, high > 0 ? reach : 0];
  return lineChart(
    lists.map(({ name, values }) => distribution(name, values, from, to)),
    { ...options, theme: "auto" },
  );
}

function extreme(values: ArrayLike<number>, pick: (a: number, b: number) => number): number {
  let found = 0;
  for (let i = 0; i < values.length; i++) {
    found = pick(found, values[i]!);
  }
  return found;
}

function distribution(name: string, values: ArrayLike<number>, from: number, to: number): Series {
  const counts = new Float64Array(binCount);
  for (let i = 0; i < values.length; i++) {
    const place = Math.floor(((values[i]! - from) / (to - from)) * binCount);
    counts[Math.min(binCount - 1, Math.max(0, place))]! += 1;
  }
  const x = Array.from(counts, (_, bin) => from + ((bin + 0.5) / binCount) * (to - from));
  return { name, x, y: counts.map((count) => count / values.length) };
}
