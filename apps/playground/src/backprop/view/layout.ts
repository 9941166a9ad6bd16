import type { BackpropConfig } from "../model/backprop-config.ts";
import type { UnitSpot } from "../model/stage-rows.ts";

/** Where a unit stands in the picture. */
export interface PlacedUnit extends UnitSpot {
  readonly x: number;
  readonly y: number;
}

/** A line from one unit to the next layer's, and the place of its weight in its part. */
export interface PlacedEdge {
  readonly from: PlacedUnit;
  readonly to: PlacedUnit;
  readonly part: "W" | "V";
  readonly index: number;
  /** How far along the edge its number stands: edges to different units have theirs at different places. */
  readonly labelAt: number;
}

/** The network as places in a picture of some width. */
export interface Layout {
  readonly units: readonly PlacedUnit[];
  readonly edges: readonly PlacedEdge[];
  readonly height: number;
  readonly radius: number;
}

const shares = [0.09, 0.4, 0.71, 0.92];

/** Places units: layers from left to right, the loss last. */
export function layoutOf({ inputs, hidden, outputs }: BackpropConfig, width: number): Layout {
  const counts = [inputs, hidden, outputs, 1];
  const most = Math.max(...counts);
  const radius = width < 480 ? 21 : 27;
  const height = Math.max(width < 480 ? 300 : 340, most * (radius * 2 + 48));
  const units = counts.flatMap((count, layer) =>
    Array.from({ length: count }, (_, unit) => ({
      layer,
      unit,
      x: Math.round((shares[layer] ?? 0) * width),
      y: Math.round(26 + ((unit + 0.5) / count) * (height - 26)),
    })),
  );
  const between = (layer: number, part: "W" | "V"): readonly PlacedEdge[] => {
    const [before, after] = [layer, layer + 1].map((at) => units.filter((unit) => unit.layer === at));
    return (before ?? []).flatMap((from) =>
      (after ?? []).map((to, place, { length }) => ({
        from,
        to,
        part,
        index: from.unit * length + to.unit,
        labelAt: length === 1 ? 0.45 : 0.3 + (0.46 * place) / (length - 1),
      })),
    );
  };
  return { units, edges: [...between(0, "W"), ...between(1, "V")], height, radius };
}
