import type { HiddenLayer } from "../../experiment/plane-config.ts";

/**
 * The first two units of a layer that are neither dead nor saturated: the others give the same wherever they look. Where there are
 * not two of them, others come after.
 *
 * @param flags A digit for each unit of the hidden layers, 0 for one that lives.
 * @param layer Counted from 1.
 */
export function livingUnits(
  flags: string,
  layers: readonly Pick<HiddenLayer, "units">[],
  layer: number,
): readonly [across: number, up: number] {
  const start = layers.slice(0, layer - 1).reduce((sum, { units }) => sum + units, 0);
  const all = Array.from({ length: layers[layer - 1]?.units ?? 0 }, (_, unit) => unit);
  const isFlagged = (unit: number): boolean => (flags[start + unit] ?? "0") !== "0";
  const [across = 0, up = across] = [
    ...all.filter((unit) => !isFlagged(unit)),
    ...all.filter((unit) => isFlagged(unit)),
  ];
  return [across, up];
}
