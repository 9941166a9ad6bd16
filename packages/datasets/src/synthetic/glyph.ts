/** A point of a stroke. At a corner the pen turns sharply. */
export interface Knot {
  readonly x: number;
  readonly y: number;
  readonly corner: boolean;
}

/** The points the pen passes without leaving the paper. */
export type Stroke = readonly Knot[];

/** One way to write a character: strokes in a box from 0 to 1, x to the right, y downwards. */
export type Glyph = readonly Stroke[];

/**
 * Reads the notation of `glyphs`.
 *
 * @param strokes - one text per stroke, such as `"16,8 86,8! 48,96"`
 */
export function parseGlyph(strokes: readonly string[]): Glyph {
  return strokes.map((stroke) =>
    stroke.split(" ").map((knot) => {
      const corner = knot.endsWith("!");
      const [x = NaN, y = NaN] = knot.replace("!", "").split(",").map(Number);
      return { x: x / 100, y: y / 100, corner };
    }),
  );
}
