import { featureLabels } from "../../experiment/feature-names.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import type { UnitPlace } from "../store/plane-store.ts";

/** What a unit is called: an input by its feature, a score by its class, the others by layer and number. */
export function unitName({ features, layers }: PlaneConfig, { layer, unit }: UnitPlace): string {
  if (layer === 0) {
    return featureLabels[features[unit] ?? "x"];
  }
  if (layer > layers.length) {
    return planeTexts.data.className(unit);
  }
  return planeTexts.network.unit(planeTexts.network.layer(layer), unit + 1);
}
