import type { UnitPlace } from "../store/plane-store.ts";

/** The number of a unit among all, inputs first. */
export function unitIndex(widths: readonly number[], { layer, unit }: UnitPlace): number {
  return widths.slice(0, layer).reduce((sum, width) => sum + width, 0) + unit;
}
