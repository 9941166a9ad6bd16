/** Where a unit stands in the picture, and how large it is. */
export interface UnitSpot {
  readonly layer: number;
  readonly unit: number;
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The picture of a network. */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly UnitSpot[];
  /** The middle of each layer. */
  readonly columns: readonly number[];
}

const largest = 44;
const smallest = 7;

/** Places layers side by side and their units below one another, as large as there is room for. */
export function layoutNetwork(widths: readonly number[], width: number, height: number): NetworkLayout {
  const margin = Math.min(56, width / (widths.length + 1) / 1.2);
  const gap = widths.length > 1 ? (width - 2 * margin) / (widths.length - 1) : 0;
  const columns = widths.map((_, layer) => margin + layer * gap);
  const spots = widths.flatMap((count, layer) => {
    const pitch = Math.min(largest + 12, (height - 12) / count);
    const side = Math.max(smallest, Math.min(largest, gap * 0.5, pitch - Math.max(1.5, pitch * 0.16)));
    const top = (height - pitch * (count - 1)) / 2;
    return Array.from({ length: count }, (_, unit) => ({
      layer,
      unit,
      x: columns[layer] ?? 0,
      y: top + unit * pitch,
      side,
    }));
  });
  return { width, height, spots, columns };
}
