import { surfaceSide, type Bounds, type Frame, type Setup } from "../../worker/protocol.ts";

/** A place on the map: shares of its side from the upper left. */
export type MapPlace = readonly [x: number, y: number];

/** The point of the plane at a place of the map. */
export function planePoint([x, y]: MapPlace, { left, bottom, side }: Bounds): readonly [number, number] {
  return [left + x * side, bottom + (1 - y) * side];
}

/** The share of each class at a place of the map. */
export function sharesAt([x, y]: MapPlace, frame: Frame, { classes }: Setup): readonly number[] {
  const field = (share: number): number => Math.min(surfaceSide - 1, Math.floor(share * surfaceSide));
  const start = (field(y) * surfaceSide + field(x)) * classes;
  return Array.from(frame.surface.subarray(start, start + classes), (share) => share / 255);
}

/** The part of the map in which each class wins. */
export function classParts({ surface }: Frame, classes: number): readonly number[] {
  const counts = Array.from({ length: classes }, () => 0);
  for (let start = 0; start < surface.length; start += classes) {
    let best = 0;
    for (let label = 1; label < classes; label++) {
      if ((surface[start + label] ?? 0) > (surface[start + best] ?? 0)) {
        best = label;
      }
    }
    counts[best] = (counts[best] ?? 0) + 1;
  }
  return counts.map((count) => (count * classes) / surface.length);
}
