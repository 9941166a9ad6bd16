import type { DrawnPoint } from "../../experiment/drawn-point.ts";
import { limits } from "../../experiment/limits.ts";
import type { DrawTool } from "./draw-tools.tsx";

/** How near a click must be to a point to erase it. */
const reach = 0.12;

/** The points with one more, or with the nearest one taken away. */
export function editPoints(
  points: readonly DrawnPoint[],
  [x, y]: readonly [x: number, y: number],
  tool: DrawTool,
): readonly DrawnPoint[] {
  if (tool !== "erase") {
    const next = { x: onSheet(x), y: onSheet(y), label: tool };
    return points.length < limits.drawnPoints ? [...points, next] : points;
  }
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  const nearest = distances.indexOf(Math.min(...distances));
  return (distances[nearest] ?? Infinity) > reach ? points : points.filter((_, i) => i !== nearest);
}

/** On the sheet, and on the grid on which links write points. */
function onSheet(value: number): number {
  return Math.round(Math.min(1, Math.max(-1, value)) * 500) / 500;
}
