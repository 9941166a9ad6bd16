import { SIDE, type Canvas } from "./canvas.ts";
import type { Polyline } from "./smooth-stroke.ts";

/** What a line is drawn with. */
export interface Pen {
  /** Half the thickness of the line, in pixels. */
  readonly radius: number;
  /** How much thinner the line is at its end than at its beginning; below 0, thicker. */
  readonly fade: number;
  /** How much thicker the line is where it goes up or down than where it goes sideways. */
  readonly nib: number;
  /** Width of the edge over which the line fades into the paper, in pixels. */
  readonly softness: number;
  /** Brightness of the line, 0 to 1. */
  readonly ink: number;
}

/** Draws a line with round ends and soft edges. Where lines cross, the brighter one counts. */
export function drawLine(canvas: Canvas, line: Polyline, pen: Pen): void {
  const pieces = line.length / 2 - 1;
  for (let piece = 0; piece < pieces; piece++) {
    const at = 2 * piece;
    const dx = line[at + 2]! - line[at]!;
    const dy = line[at + 3]! - line[at + 1]!;
    const steepness = (dy * dy) / (dx * dx + dy * dy || 1);
    const radius =
      pen.radius * (1 + pen.nib * (2 * steepness - 1)) * (1 + pen.fade * (1 - (2 * piece) / pieces));
    drawPiece(canvas, line[at]!, line[at + 1]!, dx, dy, radius, pen);
  }
}

/** Draws the straight piece from (x, y) to (x + dx, y + dy); pixel centres are at whole numbers plus a half. */
function drawPiece(
  canvas: Canvas,
  x: number,
  y: number,
  dx: number,
  dy: number,
  radius: number,
  { softness, ink }: Pen,
): void {
  const reach = radius + softness / 2;
  const left = Math.max(0, Math.floor(Math.min(x, x + dx) - reach));
  const right = Math.min(SIDE - 1, Math.floor(Math.max(x, x + dx) + reach));
  const top = Math.max(0, Math.floor(Math.min(y, y + dy) - reach));
  const bottom = Math.min(SIDE - 1, Math.floor(Math.max(y, y + dy) + reach));
  const perLength = 1 / (dx * dx + dy * dy || 1);
  for (let row = top; row <= bottom; row++) {
    const py = row + 0.5 - y;
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - x;
      // The nearest point of the piece is a part `t` of the way along it.
      const t = Math.min(Math.max((px * dx + py * dy) * perLength, 0), 1);
      const ex = px - t * dx;
      const ey = py - t * dy;
      const square = ex * ex + ey * ey;
      if (square >= reach * reach) {
        continue;
      }
      const index = row * SIDE + column;
      const brightness = ink * Math.min((reach - Math.sqrt(square)) / softness, 1);
      if (brightness > canvas[index]!) {
        canvas[index] = brightness;
      }
    }
  }
}
