import { UsageError } from "../failures/usage-error.ts";
import type { LayerPlan } from "./layer-plan.ts";

/** An error about one layer of a layer text, which says where it stands. */
export function layerError(
  { place, text }: Pick<LayerPlan, "place" | "text">,
  message: string,
  hint?: string,
): UsageError {
  return new UsageError(`--layers, layer ${place} "${text}": ${message}`, hint);
}
