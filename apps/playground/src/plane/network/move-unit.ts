import type { UnitPlace } from "../store/plane-store.ts";

/** The unit that an arrow key leads to; undefined where there is none, or for another key. */
export function moveUnit(
  widths: readonly number[],
  { layer, unit }: UnitPlace,
  key: string,
): UnitPlace | undefined {
  const width = widths[layer] ?? 0;
  switch (key) {
    case "ArrowUp":
      return unit > 0 ? { layer, unit: unit - 1 } : undefined;
    case "ArrowDown":
      return unit < width - 1 ? { layer, unit: unit + 1 } : undefined;
    case "ArrowLeft":
      return sideways(widths, { layer, unit }, layer - 1);
    case "ArrowRight":
      return sideways(widths, { layer, unit }, layer + 1);
    default:
      return undefined;
  }
}

/** The unit at about the same height. */
function sideways(
  widths: readonly number[],
  { layer, unit }: UnitPlace,
  next: number,
): UnitPlace | undefined {
  const width = widths[next];
  if (width === undefined) {
    return undefined;
  }
  const share = (unit + 0.5) / (widths[layer] ?? 1);
  return { layer: next, unit: Math.min(width - 1, Math.floor(share * width)) };
}
