import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { Frame, Setup } from "../../worker/protocol.ts";
import type { UnitPlace } from "../store/plane-store.ts";
import { unitName } from "./unit-name.ts";

/** A number that goes into a unit. */
export interface UnitWeight {
  readonly from: string;
  /** Its place among all weights. */
  readonly place: number;
  readonly weight: number;
  readonly gradient: number;
}

/** All weights into a unit, then its bias; none for an input. */
export function unitWeights(
  config: PlaneConfig,
  { parameters, widths }: Setup,
  { weights, gradients }: Frame,
  { layer, unit }: UnitPlace,
): readonly UnitWeight[] {
  if (layer === 0) {
    return [];
  }
  const matrix = parameters[2 * (layer - 1)];
  const bias = parameters[2 * (layer - 1) + 1];
  const width = widths[layer] ?? 0;
  const at = (from: string, place: number): UnitWeight => ({
    from,
    place,
    weight: weights[place] ?? NaN,
    gradient: gradients[place] ?? NaN,
  });
  const rows = Array.from({ length: widths[layer - 1] ?? 0 }, (_, source) =>
    at(unitName(config, { layer: layer - 1, unit: source }), (matrix?.start ?? 0) + source * width + unit),
  );
  return [...rows, at(planeTexts.network.bias, (bias?.start ?? 0) + unit)];
}
