import { leaves } from "@gradkit/tensor";
import type { LoadedModel } from "@gradkit/training";
import type { ReportFigure } from "./curves.ts";
import { distributions } from "./distributions.ts";

/** How many layers are told apart in one figure. */
const layersShown = 6;

/** How the weights of the largest layers are distributed. */
export function weightFigures({ params }: LoadedModel): readonly ReportFigure[] {
  const weights = leaves(params).filter(([, { rank, size }]) => rank >= 2 && size > 1);
  const largest = [...weights].sort(([, a], [, b]) => b.size - a.size).slice(0, layersShown);
  const lists = weights
    .filter((entry) => largest.includes(entry))
    .map(([name, tensor]) => ({ name, values: tensor.data() }));
  const svg = distributions(lists, {
    title: "Weights",
    xLabel: "weight",
    yLabel: "share of the layer's weights",
  });
  if (svg === undefined) {
    return [];
  }
  const which = lists.length < weights.length ? `the ${lists.length} largest layers` : "each layer";
  return [
    {
      name: "weights",
      caption: `How the weights of ${which} are distributed after training.`,
      svg,
      series: lists.map(({ name }) => name),
    },
  ];
}
