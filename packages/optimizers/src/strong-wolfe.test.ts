import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cubicMinimum, type PointOnLine } from "./cubic-minimum.ts";
import { strongWolfe } from "./strong-wolfe.ts";

const options = { decrease: 1e-4, curvature: 0.9, trials: 25, tolerance: 1e-12 };

describe("cubicMinimum", () => {
  it("finds the least place of a cubic exactly, whichever point comes first", () => {
    // f(t) = t^3 - 3 t has its minimum at 1.
    const point = (at: number): PointOnLine => ({ at, value: at ** 3 - 3 * at, slope: 3 * at * at - 3 });
    expect(cubicMinimum(point(0), point(3))).toBeCloseTo(1, 14);
    expect(cubicMinimum(point(3), point(0))).toBeCloseTo(1, 14);
    expect(cubicMinimum(point(0), point(3), 2, 3)).toBe(2);
  });

  it("takes the middle where the cubic only falls, or nothing is known", () => {
    const falling = (at: number): PointOnLine => ({ at, value: -(at ** 3) - at, slope: -3 * at * at - 1 });
    expect(cubicMinimum(falling(-1), falling(3), 0, 10)).toBe(5);
    expect(cubicMinimum(falling(0), { at: 2, value: NaN, slope: NaN })).toBe(1);
  });
});

describe("strongWolfe", () => {
  it("meets both conditions on quartics, from any first step", () => {
    const settings = fc.tuple(
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.double({ min: 1e-3, max: 100, noNaN: true }),
    );
    fc.assert(
      fc.property(settings, ([square, fourth, first]) => {
        // Least at 1, and steeper behind it.
        const point = (at: number): PointOnLine => ({
          at,
          value: square * (at - 1) ** 2 + fourth * (at - 1) ** 4,
          slope: 2 * square * (at - 1) + 4 * fourth * (at - 1) ** 3,
        });
        const start = point(0);
        const found = strongWolfe(point, start, first, options);
        expect(found.value).toBeLessThanOrEqual(start.value + 1e-4 * found.at * start.slope);
        expect(Math.abs(found.slope)).toBeLessThanOrEqual(-0.9 * start.slope);
      }),
    );
  });

  it("gives up after the trials it has, with the best place so far", () => {
    const places: number[] = [];
    const falling = (at: number): PointOnLine => {
      places.push(at);
      return { at, value: -at, slope: -1 };
    };
    const found = strongWolfe(falling, { at: 0, value: 0, slope: -1 }, 1, { ...options, trials: 3 });
    expect(places).toHaveLength(4);
    expect(found.at).toBe(Math.max(...places));
  });
});
