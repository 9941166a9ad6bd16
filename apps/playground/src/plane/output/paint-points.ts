import { css, type Palette, type Rgb } from "../../canvas/palette.ts";
import type { Setup } from "../../worker/protocol.ts";

/** How points are painted. */
export interface PointStyle {
  readonly side: number;
  readonly colors: readonly Rgb[];
  readonly palette: Palette;
  readonly showTest: boolean;
}

/** Points to be painted. */
export type PaintedPoints = Pick<Setup, "points" | "labels" | "isTest" | "bounds">;

/** Paints points, each class with a shape of its own; those to measure on are hollow. */
export function paintPoints(
  context: CanvasRenderingContext2D,
  setup: PaintedPoints,
  style: PointStyle,
): void {
  const { side, colors, palette, showTest } = style;
  const { points, labels, isTest, bounds } = setup;
  const radius = Math.max(2.6, Math.min(4.6, (side / 88) * Math.min(1, Math.sqrt(420 / labels.length))));
  for (let i = 0; i < labels.length; i++) {
    const hollow = isTest[i] === 1;
    if (hollow && !showTest) {
      continue;
    }
    const x = (((points[2 * i] ?? 0) - bounds.left) / bounds.side) * side;
    const y = (1 - ((points[2 * i + 1] ?? 0) - bounds.bottom) / bounds.side) * side;
    const label = labels[i] ?? 0;
    const color = colors[label] ?? palette.ink;
    context.beginPath();
    shape(context, label, [x, y], radius);
    context.fillStyle = hollow ? css(palette.surface) : css(color);
    context.strokeStyle = hollow ? css(color) : css(palette.surface);
    context.lineWidth = hollow ? 1.6 : 1;
    context.fill();
    context.stroke();
  }
}

function shape(
  context: CanvasRenderingContext2D,
  label: number,
  [x, y]: readonly [number, number],
  radius: number,
): void {
  if (label === 0) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  if (label === 1) {
    const high = radius * 1.25;
    context.moveTo(x, y - high);
    context.lineTo(x + high, y + high * 0.85);
    context.lineTo(x - high, y + high * 0.85);
    context.closePath();
    return;
  }
  const half = radius * 0.92;
  context.rect(x - half, y - half, 2 * half, 2 * half);
}
