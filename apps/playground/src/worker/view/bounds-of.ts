import type { Bounds } from "../protocol.ts";

/** The square around points with a margin; points on the sheet always lie in the same one. */
export function boundsOf(points: Float32Array, isSheet: boolean): Bounds {
  if (isSheet) {
    return { left: -1.1, bottom: -1.1, side: 2.2 };
  }
  const [left, right] = range(points, 0);
  const [bottom, top] = range(points, 1);
  const side = Math.max(right - left, top - bottom, 1e-3) * 1.16;
  return { left: (left + right - side) / 2, bottom: (bottom + top - side) / 2, side };
}

function range(points: Float32Array, first: number): readonly [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let i = first; i < points.length; i += 2) {
    least = Math.min(least, points[i] ?? 0);
    most = Math.max(most, points[i] ?? 0);
  }
  return [least, most];
}
