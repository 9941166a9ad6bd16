import { css, type Palette, type Rgb } from "../../canvas/palette.ts";
import { unitSide, type Setup } from "../../worker/protocol.ts";
import { paintPoints } from "../output/paint-points.ts";
import type { Bend } from "./bend.ts";

/** How it is painted. */
export interface BendStyle {
  readonly side: number;
  readonly colors: readonly Rgb[];
  readonly palette: Palette;
  readonly showTest: boolean;
}

/** What is seen, a little more than what there is: units that are never negative leave no half empty. */
const margin = 0.12;
const squares = unitSide - 1;

/** Paints the plane as two units see it: its squares in the colours of their classes, its lines, and its points. */
export function paintBend(
  context: CanvasRenderingContext2D,
  bend: Bend,
  setup: Pick<Setup, "points" | "labels" | "isTest">,
  style: BendStyle,
): void {
  const { side, colors, palette } = style;
  const { grid, classes } = bend;
  const isSigned = grid.some((value) => value < -margin);
  const least = -margin - (isSigned ? 1 : 0);
  const bounds = { left: least, bottom: least, side: 1 + margin - least };
  const across = (place: number): number => (((grid[2 * place] ?? 0) - bounds.left) / bounds.side) * side;
  const down = (place: number): number =>
    (1 - ((grid[2 * place + 1] ?? 0) - bounds.bottom) / bounds.side) * side;
  const square = (place: number): void => {
    context.moveTo(across(place), down(place));
    for (const next of [place + 1, place + 1 + unitSide, place + unitSide]) {
      context.lineTo(across(next), down(next));
    }
    context.closePath();
  };
  context.fillStyle = css(palette.surface);
  context.fillRect(0, 0, side, side);
  colors.forEach((color, label) => {
    context.beginPath();
    for (let i = 0; i < classes.length; i++) {
      if (classes[i] === label) {
        square(Math.floor(i / squares) * unitSide + (i % squares));
      }
    }
    context.fillStyle = css(color, palette.isDark ? 0.34 : 0.26);
    context.fill();
    context.strokeStyle = css(color, 0.55);
    context.lineWidth = 0.6;
    context.stroke();
  });
  const points = Float32Array.from(setup.points);
  for (let i = 0; i + 1 < points.length; i += 2) {
    points.set(bend.place(points[i] ?? 0, points[i + 1] ?? 0), i);
  }
  paintPoints(context, { ...setup, points, bounds }, style);
}
