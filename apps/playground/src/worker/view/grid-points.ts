import type { Bounds } from "../protocol.ts";

/** The middles of the fields of a square grid, row after row from the upper left, as pairs of coordinates. */
export function gridPoints({ left, bottom, side }: Bounds, count: number): Float64Array {
  const points = new Float64Array(2 * count * count);
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const at = 2 * (row * count + column);
      points[at] = left + ((column + 0.5) / count) * side;
      points[at + 1] = bottom + (1 - (row + 0.5) / count) * side;
    }
  }
  return points;
}
