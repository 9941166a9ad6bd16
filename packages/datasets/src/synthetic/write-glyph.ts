import type { Generator } from "@gradkit/random";
import type { Glyph } from "./glyph.ts";
import type { Hand } from "./hand.ts";
import { smoothStroke, type Polyline } from "./smooth-stroke.ts";

/**
 * The lines a hand draws when it writes a glyph, in pixels: every knot is missed a little, and the whole is
 * bent, slanted, turned, stretched and moved.
 */
export function writeGlyph(glyph: Glyph, hand: Hand, random: Generator): Polyline[] {
  return glyph.map((stroke) => {
    const missed = stroke.map(({ x, y, corner }) => ({
      x: x + random.normal(0, hand.wobble),
      y: y + random.normal(0, hand.wobble),
      corner,
    }));
    return place(smoothStroke(missed), hand);
  });
}

/** Moves a line from the box of the glyph to its place in the image. */
function place(line: Polyline, hand: Hand): Polyline {
  // Cosine and sine from the tangent of half the angle: exact arithmetic, hence the same bits everywhere.
  const { rotation: t } = hand;
  const cosine = (1 - t * t) / (1 + t * t);
  const sine = (2 * t) / (1 + t * t);
  for (let at = 0; at < line.length; at += 2) {
    const u = line[at]! - 0.5;
    const v = line[at + 1]! - 0.5;
    const bentU = u + hand.bendX * (1 - 8 * v * v);
    const bentV = v + hand.bendY * (1 - 8 * u * u);
    const x = bentU * hand.width - hand.slant * bentV * hand.height;
    const y = bentV * hand.height;
    line[at] = hand.centreX + cosine * x - sine * y;
    line[at + 1] = hand.centreY + sine * x + cosine * y;
  }
  return line;
}
