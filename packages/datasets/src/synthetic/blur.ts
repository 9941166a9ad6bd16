import { SIDE, type Canvas } from "./canvas.ts";

/**
 * Blurs an image by giving a part of each pixel to its neighbours, along the rows and then along the columns.
 *
 * @param part - what each of the two neighbours gets, 0 to 1/3
 */
export function blur(canvas: Canvas, part: number): void {
  for (let line = 0; line < SIDE; line++) {
    blurLine(canvas, line * SIDE, 1, part);
  }
  for (let line = 0; line < SIDE; line++) {
    blurLine(canvas, line, SIDE, part);
  }
}

function blurLine(canvas: Canvas, start: number, step: number, part: number): void {
  let before = 0;
  let index = start;
  for (let at = 0; at < SIDE; at++, index += step) {
    const here = canvas[index]!;
    const after = at + 1 < SIDE ? canvas[index + step]! : 0;
    canvas[index] = here + part * (before + after - 2 * here);
    before = here;
  }
}
