import type { Generator } from "@gradkit/random";
import { blemish } from "./blemish.ts";
import { blur } from "./blur.ts";
import { SIDE, type Canvas } from "./canvas.ts";
import { drawLine } from "./draw-line.ts";
import type { Glyph } from "./glyph.ts";
import { drawHand } from "./hand.ts";
import { writeGlyph } from "./write-glyph.ts";

/**
 * Draws one image of a digit.
 *
 * @param forms - the ways to write it, one of which is chosen
 * @param canvas - paper to draw on; what is on it is erased
 * @param pixels - where the image goes: 784 bytes
 */
export function drawDigit(
  forms: readonly Glyph[],
  random: Generator,
  canvas: Canvas,
  pixels: Uint8Array,
): void {
  canvas.fill(0);
  const form = forms[random.integers(0, forms.length)]!;
  const hand = drawHand(random);
  const pen = {
    radius: hand.penRadius,
    fade: hand.fade,
    nib: hand.nib,
    softness: hand.softness,
    ink: hand.ink,
  };
  for (const line of writeGlyph(form, hand, random)) {
    drawLine(canvas, line, pen);
  }
  blemish(canvas, random);
  blur(canvas, hand.blur);
  for (let index = 0; index < SIDE * SIDE; index++) {
    // Storing a byte cuts off the fraction.
    pixels[index] = 255 * canvas[index]! + 0.5;
  }
}
