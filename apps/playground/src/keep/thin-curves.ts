import type { RunPoint } from "./run-record.ts";

/** Epochs of a run that are kept at most: as many as a chart has pixels to tell apart. */
const most = 400;

/** Evenly spaced points of a run, the first and the last among them. */
export function thinCurves(points: readonly RunPoint[]): readonly RunPoint[] {
  const stride = Math.ceil(points.length / most);
  return points.filter((_, i) => i % stride === 0 || i === points.length - 1);
}
