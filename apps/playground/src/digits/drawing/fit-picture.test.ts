import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asClothing } from "./as-clothing.ts";
import { asDigit } from "./as-digit.ts";
import type { GreyImage } from "./grey-image.ts";

/** White rectangles on black. */
function picture(side: number, ...boxes: readonly (readonly [x: number, y: number, w: number, h: number])[]) {
  const pixels = new Uint8Array(side * side);
  for (const [x, y, w, h] of boxes) {
    for (let row = y; row < y + h; row++) {
      pixels.fill(255, row * side + x, row * side + x + w);
    }
  }
  return { width: side, height: side, pixels } satisfies GreyImage;
}

function boxOf(pixels: Uint8Array) {
  const lit = [...pixels.entries()]
    .filter(([, value]) => value > 0)
    .map(([i]) => [i % 28, Math.floor(i / 28)]);
  const [xs, ys] = [lit.map(([x = 0]) => x), lit.map(([, y = 0]) => y)];
  return {
    width: Math.max(...xs) - Math.min(...xs) + 1,
    height: Math.max(...ys) - Math.min(...ys) + 1,
    left: Math.min(...xs),
    top: Math.min(...ys),
  };
}

describe("asDigit", () => {
  test("an empty drawing stays empty", () => {
    expect(asDigit(picture(56)).every((value) => value === 0)).toBe(true);
  });

  test("a square fills 20 by 20 in the middle of 28", () => {
    const pixels = asDigit(picture(100, [5, 60, 30, 30]));
    expect(boxOf(pixels)).toEqual({ width: 20, height: 20, left: 4, top: 4 });
    expect(pixels[14 * 28 + 14]).toBe(255);
  });

  test("the longer side becomes 20, and proportions stay", () => {
    expect(boxOf(asDigit(picture(100, [70, 10, 20, 80])))).toMatchObject({ width: 5, height: 20 });
  });

  test("the centre of mass, not of the box, comes to the middle", () => {
    // A bar above with a leg: the mass is above the middle of the box.
    const pixels = asDigit(picture(100, [20, 20, 60, 20], [42, 40, 16, 40]));
    const mass = pixels.reduce((sum, value) => sum + value, 0);
    const y = pixels.reduce((sum, value, i) => sum + value * (Math.floor(i / 28) + 0.5), 0) / mass;
    expect(Math.abs(y - 14)).toBeLessThanOrEqual(0.5);
    expect(boxOf(pixels).top).toBeGreaterThan(4);
  });

  test("where on the paper something is drawn makes no difference", () => {
    const expected = asDigit(picture(120, [10, 10, 30, 12], [25, 22, 8, 40]));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 55 }), (x, y) => {
        const moved = picture(120, [x, y, 30, 12], [x + 15, y + 12, 8, 40]);
        expect(asDigit(moved)).toEqual(expected);
      }),
    );
  });
});

describe("asClothing", () => {
  test("the longer side fills the picture, and the box comes to the middle", () => {
    expect(boxOf(asClothing(picture(100, [70, 10, 20, 80])))).toEqual({
      width: 7,
      height: 28,
      left: 11,
      top: 0,
    });
    expect(boxOf(asClothing(picture(100, [3, 60, 50, 25])))).toEqual({
      width: 28,
      height: 14,
      left: 0,
      top: 7,
    });
  });

  test("where the mass lies makes no difference", () => {
    // A bar above with a leg.
    const pixels = asClothing(picture(100, [20, 20, 60, 20], [42, 40, 16, 40]));
    expect(boxOf(pixels)).toEqual({ width: 28, height: 28, left: 0, top: 0 });
    expect(asClothing(picture(56)).every((value) => value === 0)).toBe(true);
  });
});
