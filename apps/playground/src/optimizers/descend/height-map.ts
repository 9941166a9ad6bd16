import { fromData, noGrad } from "@gradkit/tensor";
import { surfaceOf, type SurfaceName } from "./surfaces.ts";

/** Heights on a square grid, upper left first. */
export interface HeightMap {
  readonly side: number;
  readonly heights: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** Computes the heights of the stretch that is shown. */
export function heightMap(name: SurfaceName, side: number): HeightMap {
  const { f, middle, reach } = surfaceOf(name);
  const xs = new Float64Array(side * side);
  const ys = new Float64Array(side * side);
  for (let i = 0; i < xs.length; i++) {
    xs[i] = middle[0] + reach * ((2 * (i % side)) / (side - 1) - 1);
    ys[i] = middle[1] + reach * (1 - (2 * Math.floor(i / side)) / (side - 1));
  }
  const heights = noGrad(() =>
    Float64Array.from(f(fromData(xs, [xs.length]), fromData(ys, [ys.length])).data()),
  );
  let [least, most] = [Infinity, -Infinity];
  for (const height of heights) {
    least = Math.min(least, height);
    most = Math.max(most, height);
  }
  return { side, heights, least, most };
}

/** Heights squeezed so that lines lie about as dense at the bottom as at the rim: 0 to 1. */
export function relief({ least, most }: HeightMap, height: number): number {
  const span = most - least;
  const bend = 60 / span;
  return Math.log1p(Math.max(0, height - least) * bend) / Math.log1p(span * bend);
}
