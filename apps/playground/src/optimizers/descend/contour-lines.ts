import { relief, type HeightMap } from "./height-map.ts";

/** A piece of a line of equal height: two places, each 0 to 1 from the upper left. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** Corners of a cell in a circle, and the edges between them. */
const corners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/** Lines of equal height by marching squares, so many of them. */
export function contourLines(map: HeightMap, count: number): readonly Segment[] {
  const { side } = map;
  const levels = Float64Array.from(map.heights, (height) => relief(map, height) * count);
  const segments: Segment[] = [];
  for (let row = 0; row + 1 < side; row++) {
    for (let column = 0; column + 1 < side; column++) {
      addCell(levels, side, row, column, segments);
    }
  }
  return segments;
}

function addCell(levels: Float64Array, side: number, row: number, column: number, segments: Segment[]): void {
  const values = corners.map(([dx, dy]) => levels[(row + dy) * side + column + dx] ?? 0);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  for (let level = Math.floor(least) + 1; level < most; level++) {
    const crossings: (readonly [number, number])[] = [];
    corners.forEach(([dx, dy], i) => {
      const [nextX, nextY] = corners[(i + 1) % 4] ?? [0, 0];
      const [a, b] = [values[i] ?? 0, values[(i + 1) % 4] ?? 0];
      if (a < level !== b < level) {
        const share = (level - a) / (b - a);
        crossings.push([
          (column + dx + share * (nextX - dx)) / (side - 1),
          (row + dy + share * (nextY - dy)) / (side - 1),
        ]);
      }
    });
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i], crossings[i + 1]];
      if (from !== undefined && to !== undefined) {
        segments.push([...from, ...to]);
      }
    }
  }
}
