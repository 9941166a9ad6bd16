import type { Generator } from "@gradkit/random";
import { SIDE, type Canvas } from "./canvas.ts";
import { drawLine } from "./draw-line.ts";

/** What spoils an image besides the writing itself. */
const STRAY_STROKES = 0.15;
const GAPS = 0.1;
const MOST_SPECKS = 16;

/** Adds what scanned paper has: here and there a stray stroke, a gap in the ink, and specks. */
export function blemish(canvas: Canvas, random: Generator): void {
  if (random.random() < STRAY_STROKES) {
    strayStroke(canvas, random);
  }
  if (random.random() < GAPS) {
    gap(canvas, random);
  }
  specks(canvas, random);
}

/** A short thin line anywhere, as from a neighbouring digit. */
function strayStroke(canvas: Canvas, random: Generator): void {
  const x = random.uniform(1, SIDE - 1);
  const y = random.uniform(1, SIDE - 1);
  const line = Float64Array.of(x, y, x + random.normal(0, 5), y + random.normal(0, 5));
  const ink = random.uniform(0.35, 0.9);
  drawLine(canvas, line, { radius: random.uniform(0.4, 0.9), fade: 0, nib: 0, softness: 1, ink });
}

/** A small rectangle without ink. */
function gap(canvas: Canvas, random: Generator): void {
  const width = random.integers(2, 6);
  const height = random.integers(2, 6);
  const left = random.integers(4, SIDE - 4 - width);
  const top = random.integers(4, SIDE - 4 - height);
  for (let row = top; row < top + height; row++) {
    canvas.fill(0, row * SIDE + left, row * SIDE + left + width);
  }
}

function specks(canvas: Canvas, random: Generator): void {
  for (let left = random.integers(0, MOST_SPECKS); left > 0; left--) {
    const index = random.integers(0, canvas.length);
    canvas[index] = Math.min(1, canvas[index]! + random.uniform(0.05, 0.4));
  }
}
