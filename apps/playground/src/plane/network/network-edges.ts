import type { Frame, Setup } from "../../worker/protocol.ts";
import type { NetworkLayout, UnitSpot } from "./layout-network.ts";

/** A weight between two units. */
export interface NetworkEdge {
  readonly from: UnitSpot;
  readonly to: UnitSpot;
  /** Its place among all weights. */
  readonly place: number;
}

/** All weights of a network as lines of its picture. */
export function networkEdges(
  { spots }: NetworkLayout,
  { parameters, widths }: Setup,
): readonly NetworkEdge[] {
  const matrices = parameters.filter(({ shape }) => shape.length === 2);
  return matrices.flatMap(({ start }, layer) => {
    const sources = spots.filter((spot) => spot.layer === layer);
    const targets = spots.filter((spot) => spot.layer === layer + 1);
    const width = widths[layer + 1] ?? 0;
    return sources.flatMap((from) =>
      targets.map((to) => ({ from, to, place: start + from.unit * width + to.unit })),
    );
  });
}

/** The largest weight of each matrix, in absolute terms, by the layer it leads to. */
export function largestWeights(
  { weights }: Pick<Frame, "weights">,
  { parameters }: Setup,
): readonly number[] {
  const matrices = parameters.filter(({ shape }) => shape.length === 2);
  return [
    0,
    ...matrices.map(({ start, shape }) => {
      const size = (shape[0] ?? 0) * (shape[1] ?? 0);
      return weights.subarray(start, start + size).reduce((most, w) => Math.max(most, Math.abs(w)), 0);
    }),
  ];
}
