import type { Knot, Stroke } from "./glyph.ts";

/** Points in the plane, x and y in turn: `[x0, y0, x1, y1, ...]`. */
export type Polyline = Float64Array;

/** Straight pieces per pair of knots; more would not show at 28 pixels. */
const PIECES = 5;

/**
 * The smooth curve through the knots of a stroke (a uniform Catmull-Rom spline) as a line of short straight
 * pieces. At a corner the curve ends and a new one begins.
 *
 * @see E. Catmull, R. Rom: A class of local interpolating splines. Computer Aided Geometric Design, 1974.
 */
export function smoothStroke(stroke: Stroke): Polyline {
  const spans = stroke.length - 1;
  const line = new Float64Array(2 * (spans * PIECES + 1));
  let at = 0;
  for (let span = 0; span < spans; span++) {
    const from = stroke[span]!;
    const to = stroke[span + 1]!;
    // Without a neighbour on the same curve the curve leaves straight towards the next knot.
    const before = from.corner ? from : (stroke[span - 1] ?? from);
    const after = to.corner ? to : (stroke[span + 2] ?? to);
    for (let piece = 0; piece < PIECES; piece++) {
      const t = piece / PIECES;
      line[at++] = catmullRom(before.x, from.x, to.x, after.x, t);
      line[at++] = catmullRom(before.y, from.y, to.y, after.y, t);
    }
  }
  const last: Knot = stroke[spans]!;
  line[at++] = last.x;
  line[at] = last.y;
  return line;
}

function catmullRom(before: number, from: number, to: number, after: number, t: number): number {
  const slope = to - before;
  const square = 2 * before - 5 * from + 4 * to - after;
  const cube = 3 * (from - to) + after - before;
  return from + 0.5 * t * (slope + t * (square + t * cube));
}
