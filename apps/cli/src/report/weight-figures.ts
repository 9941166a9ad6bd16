import { lineChart, type Series } from "@gradkit/figures";
import { leaves } from "@gradkit/tensor";
import type { LoadedModel } from "@gradkit/training";
import type { ReportFigure } from "./curves.ts";

/** How many layers are told apart in one figure, and intervals of the axis. */
const [layersShown, binCount] = [6, 41];

/** How the weights of the largest layers are distributed, as shares, so that small layers are seen beside large ones. */
export function weightFigures({ params }: LoadedModel): readonly ReportFigure[] {
  const weights = leaves(params).filter(([, { rank, size }]) => rank >= 2 && size > 1);
  const largest = [...weights].sort(([, a], [, b]) => b.size - a.size).slice(0, layersShown);
  const lists = weights
    .filter((entry) => largest.includes(entry))
    .map(([name, tensor]) => ({ name, values: tensor.data() }));
  const reach = Math.max(0, ...lists.map(({ values }) => furthest(values)));
  if (reach === 0) {
    return [];
  }
  const svg = lineChart(
    lists.map(({ name, values }) => distribution(name, values, reach)),
    { title: "Weights", xLabel: "weight", yLabel: "share of the layer's weights", theme: "auto" },
  );
  const which = lists.length < weights.length ? `the ${lists.length} largest layers` : "each layer";
  return [{ name: "weights", caption: `How the weights of ${which} are distributed after training.`, svg }];
}

/** The largest distance from 0; 0 where something is not finite. */
function furthest(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    most = Math.max(most, Math.abs(values[i]!));
  }
  return Number.isFinite(most) ? most : 0;
}

function distribution(name: string, values: ArrayLike<number>, reach: number): Series {
  const counts = new Float64Array(binCount);
  for (let i = 0; i < values.length; i++) {
    const place = Math.floor(((values[i]! + reach) / (2 * reach)) * binCount);
    counts[Math.min(binCount - 1, Math.max(0, place))]! += 1;
  }
  const x = Array.from(counts, (_, bin) => ((2 * bin + 1) / binCount - 1) * reach);
  return { name, x, y: counts.map((count) => count / values.length) };
}
