import { expect, test } from "vitest";
import { parseGlyph } from "./glyph.ts";
import { glyphs } from "./glyphs.ts";

test("reads points and corners", () => {
  expect(parseGlyph(["16,8 86,8! 48,96", "30,50 70,50"])).toEqual([
    [
      { x: 0.16, y: 0.08, corner: false },
      { x: 0.86, y: 0.08, corner: true },
      { x: 0.48, y: 0.96, corner: false },
    ],
    [
      { x: 0.3, y: 0.5, corner: false },
      { x: 0.7, y: 0.5, corner: false },
    ],
  ]);
});

test("there are six forms of each digit, inside their box and without slips of the pen", () => {
  expect(glyphs).toHaveLength(10);
  for (const forms of glyphs) {
    expect(new Set(forms.map(String)).size).toBe(6);
    for (const stroke of forms.flatMap(parseGlyph)) {
      expect(stroke.length).toBeGreaterThan(1);
      for (const { x, y } of stroke) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(1);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(1);
      }
    }
  }
});
